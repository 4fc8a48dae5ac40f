package org.devicebank.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.kernel.Kind;
import org.devicebank.readings.Battery;
import org.devicebank.readings.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTest {

    private static Snapshot read(String text) {
        return Hardware.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Integer health(Snapshot snapshot) {
        var wear = Identified.Wear.of(snapshot.batteries());
        return wear == null ? null : wear.healthPercent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmidecode.txt", "lshw.txt", "lshw.xml", "hwinfo.txt", "inxi.txt", "inxi.json"})
    void one_machine_is_the_same_whichever_tool_describes_it(String file) {
        var snapshot = Printed.read(file);
        assertThat(snapshot.maker()).isEqualTo("Lenovo");
        assertThat(snapshot.model()).isEqualTo("ThinkPad T480");
        assertThat(snapshot.kind()).isEqualTo(Kind.LAPTOP);
        assertThat(snapshot.serial()).isEqualTo("PF1ABCD2");
        assertThat(snapshot.memoryGb()).isEqualTo(8);
        assertThat(snapshot.processor()).contains("i5-8350U");
        assertThat(snapshot.marks().board()).isEqualTo("L1HF83T01AB");
        assertThat(snapshot.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lshw.xml", "hwinfo.txt", "inxi.txt", "inxi.json", "lsblk.json", "smartctl.json"})
    void a_drive_is_named_with_its_serial_number_and_a_stick_is_not(String file) {
        var disks = Printed.read(file).disks();
        assertThat(disks)
                .extracting(Snapshot.Disk::serial)
                .contains("S41GNX0M123456")
                .doesNotContain("4C530001");
        assertThat(disks.getFirst().medium()).isEqualTo("NVME");
        assertThat(disks.getFirst().bytes()).isBetween(255_000_000_000L, 257_000_000_000L);
    }

    @Test
    void the_drives_of_several_runs_of_smartctl_are_all_there() {
        assertThat(Printed.read("smartctl.txt").disks())
                .extracting(Snapshot.Disk::medium, Snapshot.Disk::serial, Snapshot.Disk::bytes)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("SSD", "17111606A1B2", 525112713216L),
                        org.assertj.core.api.Assertions.tuple("NVME", "98AS10TTF8KQ", 256060514304L));
        assertThat(Printed.read("smartctl.json").disks())
                .extracting(Snapshot.Disk::medium)
                .containsExactly("NVME", "HDD");
    }

    @Test
    void two_batteries_wear_as_one() {
        for (var file : List.of("inxi.txt", "uevent.txt")) {
            var wear = Identified.Wear.of(Printed.read(file).batteries());
            assertThat(wear.count()).isEqualTo(2);
            assertThat(wear.healthPercent()).isEqualTo(75);
            assertThat(wear.design()).isEqualTo(48000);
        }
        assertThat(health(Printed.read("battery-report.html"))).isEqualTo(80);
        assertThat(Printed.read("dmidecode.txt").batteries()).hasSize(2);
    }

    @Test
    void no_cycles_means_that_they_were_not_counted() {
        assertThat(Printed.read("uevent.txt").batteries())
                .extracting(Battery::cycles)
                .containsExactly(null, 208);
        assertThat(Printed.read("battery-report.xml").batteries().getFirst().cycles())
                .isNull();
        assertThat(Printed.read("ioreg.txt").batteries().getFirst().cycles()).isNull();
    }

    @Test
    void the_mouse_is_no_battery_of_the_machine() {
        assertThat(Printed.read("upower.txt").batteries()).hasSize(1);
        assertThat(health(Printed.read("upower.txt"))).isEqualTo(71);
        assertThat(Printed.read("upower.txt").batteries().getFirst().cycles()).isEqualTo(312);
    }

    @Test
    void the_health_of_a_mac_is_read_where_its_system_keeps_it() {
        assertThat(health(Printed.read("ioreg.txt"))).isEqualTo(80);
        assertThat(health(Printed.read("system-profiler.txt"))).isEqualTo(78);
        assertThat(health(Printed.read("system-profiler.json"))).isEqualTo(93);
    }

    @Test
    void charge_in_ampere_hours_is_as_good_as_energy() {
        var snapshot = read("""
                POWER_SUPPLY_NAME=BAT0
                POWER_SUPPLY_TYPE=Battery
                POWER_SUPPLY_CHARGE_FULL_DESIGN=6000000
                POWER_SUPPLY_CHARGE_FULL=2142000
                POWER_SUPPLY_ENERGY_FULL=
                """);
        assertThat(health(snapshot)).isEqualTo(36);
    }

    @Test
    void windows_says_it_in_any_language() {
        var german = Printed.read("systeminfo-german.txt");
        assertThat(german.maker() + " " + german.model()).isEqualTo("Fujitsu LIFEBOOK U7410");
        assertThat(german.memoryGb()).isEqualTo(16);
        assertThat(german.kind()).isEqualTo(Kind.LAPTOP);
        var french = Printed.read("systeminfo-french.csv");
        assertThat(french.maker() + " " + french.model()).isEqualTo("HP ProDesk 600 G1 SFF");
        assertThat(french.memoryGb()).isEqualTo(8);
        assertThat(french.kind()).isEqualTo(Kind.DESKTOP);
        assertThat(Printed.read("systeminfo.txt").model()).isEqualTo("Latitude 5490");
    }

    @Test
    void powershell_is_read_as_list_and_as_json() {
        var list = Printed.read("computerinfo.txt");
        assertThat(list.model()).isEqualTo("EliteBook 840 G6");
        assertThat(list.serial()).isEqualTo("5CG1234XYZ");
        assertThat(list.memoryGb()).isEqualTo(16);
        var json = Printed.read("computerinfo.json");
        assertThat(json.maker()).isEqualTo("ASUS");
        assertThat(json.model()).isNull();
        assertThat(json.serial()).isNull();
        assertThat(json.kind()).isEqualTo(Kind.DESKTOP);
        assertThat(json.processor()).isEqualTo("Intel(R) Core(TM) i5-4440 CPU @ 3.10GHz");
    }

    @Test
    void the_battery_report_names_maker_and_model_in_one_breath() {
        var page = Printed.read("battery-report.html");
        assertThat(page.maker()).isEqualTo("Dell");
        assertThat(page.model()).isEqualTo("Latitude 7480");
    }

    @Test
    void activation_lock_is_noticed_in_every_way_of_writing() {
        var on = new Lock(Lock.By.ACTIVATION_LOCK, Lock.State.ON);
        assertThat(Printed.read("system-profiler.json").locks()).containsExactly(on);
        assertThat(Printed.read("system-profiler.xml").locks()).containsExactly(on);
        assertThat(Printed.read("system-profiler.xml").kind()).isEqualTo(Kind.DESKTOP);
        assertThat(Printed.read("system-profiler.txt").locks())
                .containsExactly(new Lock(Lock.By.ACTIVATION_LOCK, Lock.State.OFF));
        assertThat(Printed.read("system-profiler.json").doubts())
                .anyMatch(doubt -> doubt.key().equals("hardware.doubt.locked"));
    }

    @Test
    void who_manages_a_device_is_a_lock_too() {
        assertThat(Printed.read("dsregcmd.txt").locks()).containsExactly(new Lock(Lock.By.MDM, Lock.State.ON));
        assertThat(Printed.read("profiles.txt").locks())
                .containsExactly(new Lock(Lock.By.ENROLMENT, Lock.State.ON), new Lock(Lock.By.MDM, Lock.State.OFF));
    }

    @Test
    void a_phone_is_called_by_the_name_in_shops() {
        var phone = Printed.read("getprop.txt");
        assertThat(phone.kind()).isEqualTo(Kind.PHONE);
        assertThat(phone.model()).isEqualTo("Galaxy S10 (SM-G973F)");
        assertThat(phone.serial()).isEqualTo("R58M12ABCDE");
        assertThat(phone.locks()).contains(new Lock(Lock.By.FRP, Lock.State.UNKNOWN));
        assertThat(
                        read(
                                "[ro.product.manufacturer]: [samsung]\n[ro.product.model]: [SM-T510]\n[ro.serialno]: [02:00:00:00:00:00]\n"))
                .satisfies(tablet -> assertThat(tablet.kind()).isEqualTo(Kind.TABLET))
                .satisfies(tablet -> assertThat(tablet.serial()).isNull());
    }

    @Test
    void an_old_inxi_is_read_like_a_new_one() {
        var snapshot = read("""
                System:    Host: bench Kernel: 4.9.0-8-amd64 x86_64 bits: 64 Console: tty 0 Distro: Debian GNU/Linux 9
                Machine:   Device: laptop System: Dell product: Latitude E5530 non-vPro v: 01 serial: <filter>
                           Mobo: Dell model: 0PGHF8 v: A00 serial: <filter> UEFI-[Legacy]: Dell v: A22 date: 07/06/2018
                Battery    BAT0: charge: 20.0 Wh 100.0% condition: 20.0/56.0 Wh (36%) model: SMP DELL status: Full
                CPU:       Dual core Intel Core i5-3340M (-HT-MCP-) cache: 3072 KB
                Drives:    HDD Total Size: 320.1GB (5.2% used)
                           ID-1: /dev/sda model: HITACHI_HTS72503 size: 320.1GB serial: TF0500WH1ABCDE
                """);
        assertThat(snapshot.model()).isEqualTo("Latitude E5530 non-vPro");
        assertThat(snapshot.kind()).isEqualTo(Kind.LAPTOP);
        assertThat(snapshot.serial()).isNull();
        assertThat(health(snapshot)).isEqualTo(36);
        assertThat(snapshot.disks().getFirst().bytes()).isEqualTo(320_100_000_000L);
        assertThat(snapshot.disks().getFirst().medium()).isEqualTo("HDD");
    }

    @Test
    void a_workbench_keeps_what_several_tools_printed() {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        var whole = json.createObjectNode().put("type", "Snapshot");
        whole.putObject("data")
                .put("dmidecode", new String(Printed.bytes("dmidecode.txt"), StandardCharsets.UTF_8))
                .put("inxi", new String(Printed.bytes("inxi.json"), StandardCharsets.UTF_8));
        var snapshot = read(json.writeValueAsString(whole));
        assertThat(snapshot.tool()).isEqualTo("dmidecode, inxi");
        assertThat(snapshot.disks()).hasSize(1);
    }

    @Test
    void several_tools_may_write_into_one_file() {
        var both = new String(Printed.bytes("dmidecode.txt"), StandardCharsets.UTF_8)
                + "\n" + new String(Printed.bytes("lsblk.json"), StandardCharsets.UTF_8)
                + new String(Printed.bytes("uevent.txt"), StandardCharsets.UTF_8);
        var snapshot = read(both);
        assertThat(snapshot.model()).isEqualTo("ThinkPad T480");
        assertThat(snapshot.disks()).hasSize(1);
        assertThat(health(snapshot)).isEqualTo(75);
        assertThat(snapshot.tool()).isEqualTo("dmidecode, lsblk, uevent");
    }

    @Test
    void a_phone_of_apple_is_read_over_a_cable() {
        var said = """
                ActivationState: Activated
                DeviceClass: iPhone
                ProductType: iPhone12,1
                SerialNumber: F4GXK1ABN72J
                """;
        var phone = read(said);
        assertThat(phone.maker()).isEqualTo("Apple");
        assertThat(phone.model()).isEqualTo("iPhone 11 (iPhone12,1)");
        assertThat(phone.kind()).isEqualTo(Kind.PHONE);
        assertThat(phone.serial()).isEqualTo("F4GXK1ABN72J");
        assertThat(phone.locks()).contains(new Lock(Lock.By.ACTIVATION_LOCK, Lock.State.UNKNOWN));
        var tablet = read(
                said.replace("iPhone12,1", "iPad99,9").replace("ActivationState: Activated", "IsAssociated: true"));
        assertThat(tablet.model()).isEqualTo("iPad99,9");
        assertThat(tablet.kind()).isEqualTo(Kind.TABLET);
        assertThat(tablet.locks()).contains(new Lock(Lock.By.ACTIVATION_LOCK, Lock.State.ON));
    }

    @Test
    void the_short_form_of_inxi_names_the_processor_too() {
        var snapshot = read("""
                Machine:
                  Type: Laptop System: LENOVO product: 20N2000XUK v: ThinkPad T490 serial: PF1X2Y3Z
                CPU:
                  Info: quad core Intel Core i5-8365U [MT MCP] speed (MHz): avg: 800 min/max: 400/4100
                """);
        assertThat(snapshot.processor()).isEqualTo("Intel Core i5-8365U");
    }
}
