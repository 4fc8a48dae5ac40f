package org.devicebank.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MergeTest {

    private static final List<String> TOOLS =
            List.of("smartctl.json", "uevent.txt", "lsblk.json", "inxi.txt", "hwinfo.txt", "lshw.xml", "dmidecode.txt");

    @Test
    void what_seven_tools_say_of_one_machine_is_one_snapshot() {
        var all = Hardware.merge(TOOLS.stream().map(Printed::read).toList());
        assertThat(all.model()).isEqualTo("ThinkPad T480");
        assertThat(all.serial()).isEqualTo("PF1ABCD2");
        assertThat(all.disks())
                .extracting(Snapshot.Disk::serial)
                .containsExactlyInAnyOrder("S41GNX0M123456", "WL1ABCDE");
        assertThat(all.disks().getFirst().bytes()).isEqualTo(256060514304L);
        assertThat(all.batteries()).hasSize(2);
        assertThat(all.tpm()).isEqualTo("2.0");
        assertThat(all.screen()).isEqualTo("1920x1080");
        assertThat(all.doubts()).isEmpty();
    }

    @Test
    void the_order_of_the_files_does_not_matter() {
        var snapshots = TOOLS.stream().map(Printed::read).toList();
        assertThat(Hardware.merge(snapshots.reversed()).model())
                .isEqualTo(Hardware.merge(snapshots).model());
        assertThat(Hardware.merge(snapshots.reversed()).tool()).startsWith("dmidecode, lshw, hwinfo");
    }

    @Test
    void who_said_what_is_kept_where_they_disagree() {
        var text = new String(Printed.bytes("inxi.txt"), StandardCharsets.UTF_8).replace("PF1ABCD2", "R90XYZ12");
        var merged = Hardware.merge(
                List.of(Hardware.read(text.getBytes(StandardCharsets.UTF_8)), Printed.read("dmidecode.txt")));
        assertThat(merged.serial()).isEqualTo("PF1ABCD2");
        assertThat(merged.doubts())
                .contains(Sentence.of(
                        "hardware.doubt.disagree", "hardware.field.serial", "dmidecode: PF1ABCD2; inxi: R90XYZ12"));
    }

    @Test
    void files_of_two_machines_are_noticed() {
        var merged = Hardware.merge(List.of(Printed.read("dmidecode.txt"), Printed.read("computerinfo.txt")));
        assertThat(merged.doubts()).anyMatch(doubt -> doubt.key().equals("hardware.doubt.two_machines"));
    }

    @Test
    void the_type_number_that_windows_shows_is_the_same_model() {
        var merged = Hardware.merge(List.of(Printed.read("battery-report.xml"), Printed.read("inxi.json")));
        assertThat(merged.model()).isEqualTo("ThinkPad T480");
        assertThat(merged.doubts()).isEmpty();
    }

    @Test
    void a_doubt_that_another_text_settles_is_a_doubt_no_more() {
        assertThat(Printed.read("lsblk.json").doubts()).isNotEmpty();
        assertThat(Hardware.merge(List.of(Printed.read("lsblk.json"), Printed.read("dmidecode.txt")))
                        .doubts())
                .isEmpty();
    }

    @Test
    void nothing_is_not_a_machine() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Hardware.merge(List.of()));
    }

    @Test
    void a_machine_reads_it_as_json() {
        var json = JsonMapper.builder().build().valueToTree(Identified.of(Printed.read("inxi.txt"), Sentence::key));
        assertThat(json.propertyNames())
                .containsExactly(
                        "maker", "model", "form", "cpu", "memory_gb", "serial", "drives", "battery", "locks", "doubts");
        assertThat(json.path("form").asString()).isEqualTo("LAPTOP");
        assertThat(json.path("drives").get(0).propertyNames())
                .containsExactly("device", "serial", "model", "medium", "bytes");
        assertThat(json.path("battery").propertyNames())
                .containsExactly("health_percent", "cycles", "design", "full", "count");
        assertThat(json.path("battery").path("cycles").asInt()).isEqualTo(312);
    }
}
