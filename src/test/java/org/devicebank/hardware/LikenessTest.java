package org.devicebank.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.hardware.Likeness.Verdict.DIFFERENT;
import static org.devicebank.hardware.Likeness.Verdict.LIKELY;
import static org.devicebank.hardware.Likeness.Verdict.SAME;
import static org.devicebank.hardware.Likeness.Verdict.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static Snapshot changed(String file, String from, String to) {
        var text = new String(Printed.bytes(file), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return Hardware.read(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static Likeness compare(Snapshot one, Snapshot other) {
        assertThat(Likeness.of(other, one).verdict())
                .isEqualTo(Likeness.of(one, other).verdict());
        return Likeness.of(one, other);
    }

    @Test
    void two_tools_recognise_one_machine() {
        var first = compare(Printed.read("lshw.xml"), Printed.read("hwinfo.txt"));
        assertThat(first.verdict()).isEqualTo(SAME);
        assertThat(first.drivesSwapped()).isFalse();
        assertThat(compare(Printed.read("dmidecode.txt"), Printed.read("inxi.txt"))
                        .verdict())
                .isEqualTo(SAME);
    }

    @Test
    void the_order_of_bytes_in_a_uuid_is_a_matter_of_taste() {
        assertThat(Printed.read("dmidecode.txt").marks().uuid())
                .isNotEqualTo(Printed.read("hwinfo.txt").marks().uuid());
        assertThat(compare(Printed.read("dmidecode.txt"), Printed.read("hwinfo.txt"))
                        .reasons())
                .contains(Sentence.of("hardware.likeness.agree", "hardware.field.uuid"));
    }

    @Test
    void a_serial_number_alone_makes_it_likely_and_no_more() {
        var without = changed("inxi.json", "L1HF83T01AB", "Default string");
        assertThat(compare(without, Printed.read("dmidecode.txt")).verdict()).isEqualTo(LIKELY);
    }

    @Test
    void a_repeated_serial_number_does_not_make_one_machine_of_two() {
        var other = changed("hwinfo.txt", "ThinkPad T480", "ThinkPad X270");
        assertThat(compare(changed("inxi.json", "L1HF83T01AB", "N0T1TATALL"), other)
                        .verdict())
                .isEqualTo(DIFFERENT);
    }

    @Test
    void a_swapped_drive_is_noticed() {
        var swapped = changed("lshw.xml", "S41GNX0M123456", "S3Z9NB0K111111");
        var likeness = compare(Printed.read("lshw.xml"), swapped);
        assertThat(likeness.verdict()).isEqualTo(SAME);
        assertThat(likeness.drivesSwapped()).isTrue();
        assertThat(likeness.reasons())
                .contains(Sentence.of("hardware.likeness.swapped", "S41GNX0M123456", "S3Z9NB0K111111"));
    }

    @Test
    void a_drive_that_moved_does_not_make_one_machine_of_two() {
        var other = Hardware.merge(List.of(Printed.read("computerinfo.txt"), Printed.read("lsblk.json")));
        assertThat(compare(Printed.read("lshw.xml"), other).verdict()).isEqualTo(DIFFERENT);
    }

    @Test
    void what_cannot_be_compared_is_not_known() {
        assertThat(compare(Printed.read("dmidecode.txt"), Printed.read("lsblk.json"))
                        .verdict())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_uuid_that_firmware_is_shipped_with_is_nobodys() {
        assertThat(Likeness.uuid("03000200-0400-0500-0006-000700080009")).isNull();
        assertThat(Likeness.uuid("ffffffff-ffff-ffff-ffff-ffffffffffff")).isNull();
        assertThat(Likeness.uuid("Not Settable")).isNull();
    }
}
