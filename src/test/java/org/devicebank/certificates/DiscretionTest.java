package org.devicebank.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.erasers.Erasers;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;
import org.junit.jupiter.api.Test;

class DiscretionTest {

    @Test
    void the_people_of_a_record_of_destruction_are_not_printed() {
        var record = """
                Destruction record
                Serial: WD-AAAA1111
                Model: WDC WD5000LPCX
                Destruction method: shredded to 6 mm
                Done by: Jane Example
                Witnessed by: John Specimen
                Date: 2026-11-20
                """;
        var run = Erasers.read(record.getBytes(StandardCharsets.UTF_8))
                .told()
                .getFirst()
                .run();
        var reasons = run.judge(Medium.HDD).reasons();
        var words = new Words();
        assertThat(reasons.stream().map(words::say)).anyMatch(told -> told.contains("Jane"));
        assertThat(Discretion.of(reasons).stream().map(words::say))
                .hasSameSizeAs(reasons)
                .noneMatch(told -> told.contains("Jane") || told.contains("John"))
                .anyMatch(told -> told.contains("shredded"));
    }

    @Test
    void counters_are_printed_as_they_are() {
        var counter = Sentence.of("nwipe.reason.pass_errors", 3);
        assertThat(Discretion.of(List.of(counter))).containsExactly(counter);
    }
}
