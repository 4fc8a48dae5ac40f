package org.devicebank.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;

class ToolsTest {

    @Test
    void a_tool_is_known_again_under_its_other_names() {
        for (var name :
                List.of("nwipe", "NWIPE 0.42", "ShredOS (nwipe 0.37)", "shredos-2024.11", "nwipe v0.36", "DBAN")) {
            assertThat(Tools.families(name)).as(name).containsExactly("nwipe");
        }
        assertThat(Tools.families("nvme-cli 2.4"))
                .isEqualTo(Tools.families("NVMe sanitize-log").subList(0, 1));
        assertThat(Tools.families("Blancco Drive Eraser 7.3")).containsExactly("blancco");
    }

    @Test
    void a_tool_that_nobody_knows_is_the_same_whatever_its_version_or_spelling() {
        assertThat(Tools.families("My Own-Checker 1.2")).isEqualTo(Tools.families("my own checker v3"));
        assertThat(Tools.families("  7.1 ")).isEmpty();
        assertThat(Tools.families("")).isEmpty();
    }

    @Test
    void a_second_look_with_the_tool_that_wiped_is_no_second_look() {
        var look = new Look(Outcome.PASS, "nwipe 0.42", "all zeros");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> look.check(List.of("nwipe")))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.samples.same_tool"));
        look.check(List.of("blancco"));
    }

    @Test
    void nothing_may_be_left_out() {
        for (var look : List.of(
                new Look(null, "hexdump", "zeros"),
                new Look(Outcome.PASS, " ", "zeros"),
                new Look(Outcome.PASS, "hexdump", null),
                new Look(Outcome.FAIL, "hexdump", "x".repeat(501)))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> look.check(List.of()));
        }
    }
}
