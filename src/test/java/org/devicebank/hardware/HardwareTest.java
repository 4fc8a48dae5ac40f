package org.devicebank.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;

class HardwareTest {

    static final String LAPTOP = """
            # dmidecode 3.4
            Handle 0x0001, DMI type 1, 27 bytes
            System Information
            \tManufacturer: LENOVO
            \tProduct Name: 20L6S12T00
            \tVersion: ThinkPad T480
            \tSerial Number: PF1ABCD2

            Handle 0x0003, DMI type 3, 22 bytes
            Chassis Information
            \tManufacturer: LENOVO
            \tType: Notebook

            Handle 0x0007, DMI type 4, 48 bytes
            Processor Information
            \tVersion: Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz

            Handle 0x0010, DMI type 17, 40 bytes
            Memory Device
            \tSize: 8 GB

            Handle 0x0011, DMI type 17, 40 bytes
            Memory Device
            \tSize: No Module Installed
            """;

    private static Snapshot read(String text) {
        return Hardware.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lenovo_is_called_by_the_name_people_know() {
        var snapshot = read(LAPTOP);
        assertThat(snapshot.maker()).isEqualTo("Lenovo");
        assertThat(snapshot.model()).isEqualTo("ThinkPad T480");
        assertThat(snapshot.kind()).isEqualTo(Kind.LAPTOP);
        assertThat(snapshot.memoryGb()).isEqualTo(8);
        assertThat(snapshot.serial()).isEqualTo("PF1ABCD2");
    }

    @Test
    void a_filler_is_no_serial_number() {
        var snapshot = read(LAPTOP.replace("PF1ABCD2", "To Be Filled By O.E.M."));
        assertThat(snapshot.serial()).isNull();
        assertThat(snapshot.doubts()).anyMatch(doubt -> doubt.key().equals("hardware.doubt.serial"));
    }

    @Test
    void a_text_saved_by_windows_reads_the_same() {
        assertThat(Hardware.read(("\ufeff" + LAPTOP).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(read(LAPTOP));
    }

    @Test
    void the_drives_are_those_that_stay_in_the_machine() {
        var snapshot = read("""
                {"id":"pc","class":"system","vendor":"Dell Inc.","product":"Latitude 5490 (0816)","serial":"H7YK2M2",
                 "configuration":{"chassis":"laptop"},
                 "children":[{"id":"core","class":"bus","children":[
                  {"id":"nvme","class":"storage","product":"KXG50ZNV256G","serial":"98AS10TT",
                   "children":[{"id":"namespace","class":"disk","logicalname":"/dev/nvme0n1","size":256060514304}]},
                  {"id":"disk","class":"disk","businfo":"usb@1:2","size":16000000000,"serial":"STICK1"},
                  {"id":"disk","class":"disk","businfo":"scsi@0:0","product":"WDC WD5000","serial":"WD-1","size":500107862016,
                   "capabilities":{"7200rpm":"x"}},
                ]}]}
                """);
        assertThat(snapshot.model()).isEqualTo("Latitude 5490");
        assertThat(snapshot.disks()).extracting(Snapshot.Disk::serial).containsExactly("98AS10TT", "WD-1");
        assertThat(snapshot.disks()).extracting(Snapshot.Disk::medium).containsExactly("NVME", "HDD");
    }

    @Test
    void a_broken_text_says_where_it_breaks() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("{\"id\":\"pc\",\"class\":\"system\",\n \"product\": "))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.readings.json"));
    }
}
