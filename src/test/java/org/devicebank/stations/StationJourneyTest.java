package org.devicebank.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.devicebank.BankTest;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.places.Asking;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/// The real script on a machine without hardware, and the real bank behind it.
@BankTest
class StationJourneyTest {

    private static final String DISK = "WD-WXJ1A99T4K2P";

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Tokens tokens;

    @Autowired
    Orders orders;

    @Autowired
    Stations stations;

    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void stand() throws IOException {
        assumeThat(Files.exists(Path.of("/usr/bin/curl"))).isTrue();
        var token = here.call(() -> tokens.make("Bench 1")).token();
        bench = new Bench(home, this::bank).token(token);
        bench.lay("root/dmidecode", machine("Latitude 5490", "7XK2LM3", "4C4C4544-0058-4B10-8032-B7C04F4C4D33"));
        bench.hdd("sda", DISK);
        bench.nwipeLog(log(DISK));
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    private Bench.Said bank(Bench.Asked asked) throws Exception {
        var response = browser.perform(request(HttpMethod.valueOf(asked.method()), URI.create(asked.path()))
                        .header("Authorization", asked.token())
                        .headers(headers -> {
                            if (asked.number() != null) headers.add("Bank-Message", asked.number());
                        })
                        .contentType("application/octet-stream")
                        .content(asked.body()))
                .andReturn()
                .getResponse();
        return new Bench.Said(response.getStatus(), response.getContentAsString(), true);
    }

    private static LogWriter log(String serial) {
        return new LogWriter()
                .drive(serial, "WDC WD5000LPCX", Bench.HDD_BYTES)
                .method("Fill With Zeros")
                .withoutBlanking();
    }

    private static String machine(String model, String serial, String uuid) {
        return """
                # dmidecode 3.4
                Getting SMBIOS data from sysfs.

                Handle 0x0001, DMI type 1, 27 bytes
                System Information
                \tManufacturer: Dell Inc.
                \tProduct Name: %s
                \tSerial Number: %s
                \tUUID: %s

                Handle 0x0003, DMI type 3, 22 bytes
                Chassis Information
                \tManufacturer: Dell Inc.
                \tType: Notebook
                """.formatted(model, serial, uuid);
    }

    private DeviceId received(String serial) {
        return here.call(() -> {
            var number = new Registration.Number(NumberKind.SERIAL, serial);
            var id = devices.register(
                    new Registration(Kind.LAPTOP, Origin.REUSED, "Dell", "Latitude 5490", List.of(number)));
            devices.advance(id, new Step.Receive(null));
            return id;
        });
    }

    private Device now(DeviceId id) {
        return here.call(() -> devices.get(id));
    }

    private void orderAll(DeviceId id) {
        here.run(() -> orders.give(
                id, devices.drives(id).stream().map(drive -> drive.id()).toList(), false));
    }

    @Test
    void a_label_is_scanned_a_wipe_is_ordered_and_the_proof_comes_by_itself() throws Exception {
        var id = received("7XK2LM3");
        var tag = now(id).tag().text();
        assertThat(bench.round()).contains("It looks like " + tag);
        assertThat(bench.round(tag)).contains("tick the drives to wipe").contains("Dell Latitude 5490");
        assertThat(now(id).stage()).isEqualTo(Stage.IDENTIFIED);
        orderAll(id);
        assertThat(bench.round()).contains("The proof is taken");
        assertThat(now(id).stage()).isEqualTo(Stage.WIPED);
        assertThat(here.call(() -> orders.of(id)))
                .singleElement()
                .satisfies(order -> assertThat(order.state()).isEqualTo(WipeOrder.State.DONE));
        assertThat(bench.round()).contains("then test " + tag);
    }

    @Test
    void what_is_done_while_the_network_is_away_arrives_later() throws Exception {
        var id = received("7XK2LM3");
        bench.networkIs(false);
        bench.round(now(id).tag().text());
        assertThat(now(id).stage()).isEqualTo(Stage.RECEIVED);
        bench.networkIs(true);
        bench.round();
        assertThat(now(id).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_machine_that_was_here_before_needs_no_label_and_a_swapped_drive_is_noticed() throws Exception {
        var id = received("7XK2LM3");
        bench.round(now(id).tag().text());
        bench.reboot();
        bench.replaceDrives();
        bench.hdd("sda", "WD-ANOTHER0002");
        assertThat(bench.round()).contains(now(id).tag().text()).contains("WDANOTHER0002 is new");
        assertThat(here.call(() -> devices.drives(id)))
                .extracting(drive -> drive.serial())
                .containsExactly("WD-ANOTHER0002");
    }

    @Test
    void a_drive_that_nobody_wiped_stops_a_device_that_was_already_proven() throws Exception {
        var id = received("7XK2LM3");
        bench.round(now(id).tag().text());
        orderAll(id);
        bench.round();
        bench.reboot();
        bench.hdd("sdb", "WD-STOWAWAY0003");
        assertThat(bench.round()).contains("nobody has wiped: WD-STOWAWAY0003");
        assertThat(now(id).flags()).containsExactly(Flag.RECALLED);
    }

    @Test
    void a_machine_nobody_knows_waits_for_its_label() throws Exception {
        assertThat(bench.round()).contains("Scan the label on this machine");
        assertThat(here.call(stations::waiting)).isEqualTo(1);
        var id = received("UNLIKE-ANY-1");
        var visit = here.call(stations::onTheBench).getFirst();
        here.run(() -> stations.name(visit.id(), now(id).tag().text()));
        assertThat(now(id).stage()).isEqualTo(Stage.IDENTIFIED);
        assertThat(here.call(stations::waiting)).isZero();
    }

    @Test
    void an_order_for_one_machine_is_never_shown_to_another() throws Exception {
        var one = received("7XK2LM3");
        bench.round(now(one).tag().text());
        orderAll(one);
        var other = received("OTHER99");
        bench.reboot();
        bench.lay("root/dmidecode", machine("OptiPlex 7050", "OTHER99", "4C4C4544-1111-4B10-8032-B7C04F4C9999"));
        bench.replaceDrives();
        bench.hdd("sda", "WD-OTHERDISK01");
        bench.round(now(other).tag().text());
        bench.round();
        assertThat(bench.calls()).isEmpty();
        assertThat(now(one).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_log_that_proves_nothing_ends_the_order_and_wipes_nothing_clean() throws Exception {
        var id = received("7XK2LM3");
        bench.round(now(id).tag().text());
        orderAll(id);
        bench.nwipeLog(log(DISK).syncErrors(3));
        assertThat(bench.round()).contains("does not prove the wipe");
        assertThat(now(id).stage()).isEqualTo(Stage.IDENTIFIED);
        bench.nwipeLog(log("WD-ALIEN000001"));
        orderAll(id);
        bench.round();
        assertThat(now(id).stage()).isEqualTo(Stage.IDENTIFIED);
        assertThat(here.call(() -> orders.open())).isEmpty();
    }
}
