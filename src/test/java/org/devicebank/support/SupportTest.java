package org.devicebank.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BankTest
class SupportTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Parties parties;

    @Autowired
    Devices devices;

    @Autowired
    Support support;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private DeviceId tested(Kind kind, String serial, String maker, String model, String processor) {
        var id = workshop.received(kind, serial);
        devices.advance(id, new Step.Identify(kind, maker, model, null, processor, 8, List.of(), List.of()));
        devices.drives(id)
                .forEach(drive -> devices.advance(
                        id,
                        new Step.ProveDrive(
                                drive.id(), new org.devicebank.stages.DriveProof.Absent("none was found in it"))));
        devices.advance(
                id,
                new Step.CloseWipe(devices.drives(id).stream()
                        .map(org.devicebank.devices.Drive::id)
                        .toList()));
        devices.advance(id, new Step.Inspect(Map.of("works", true)));
        return id;
    }

    private DeviceId laptop(String serial) {
        return tested(Kind.LAPTOP, serial, "Dell", "Latitude 5490", "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz");
    }

    @Test
    void a_phone_without_any_support_left_is_not_released() {
        here.run(() -> {
            var old = tested(Kind.PHONE, "SUP001", "Apple", "iPhone 6", "Apple A8");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(old, new Step.Release(Grade.B)))
                    .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.support.over"));
            var unknown = tested(Kind.PHONE, "SUP002", "Nobody", "Phone X", "chip");
            devices.advance(unknown, new Step.Release(Grade.B));
        });
    }

    @Test
    void the_last_day_of_support_is_known_of_what_was_issued_and_of_nothing_that_moves_on_by_itself() {
        here.run(() -> {
            var phone = tested(Kind.PHONE, "SUP101", "Google", "Pixel 7", "Tensor");
            var plain = laptop("SUP102");
            var twice = laptop("SUP103");
            support.choose(twice, OperatingSystem.LINUX_MINT);
            support.choose(twice, OperatingSystem.WINDOWS_11);
            var until = support.until(List.of(phone, plain, twice));
            assertThat(until.get(phone)).containsExactly(new Supported(LocalDate.EPOCH, LocalDate.of(2027, 10, 1)));
            assertThat(until.get(plain)).containsExactly(new Supported(LocalDate.EPOCH, null));
            assertThat(until.get(twice)).extracting(Supported::until).containsExactly(LocalDate.of(2029, 4, 30), null);
        });
    }

    @Test
    void what_is_over_since_a_day_nobody_wrote_down_lasts_no_longer_than_the_first_list_that_says_so() {
        here.run(() -> {
            var listed = tested(Kind.PHONE, "SUP201", "Samsung", "Galaxy A21s", "Exynos 850");
            var later = tested(Kind.PHONE, "SUP202", "Apple", "iPhone 17", "Apple A19");
            var shipped = LocalDate.of(2026, 8, 22);
            assertThat(support.until(List.of(listed)).get(listed))
                    .containsExactly(new Supported(LocalDate.EPOCH, shipped));
            assertThat(support.until(List.of(later)).get(later)).containsExactly(new Supported(LocalDate.EPOCH, null));
            support.load("list.csv", """
                            product,release,label,state,until
                            samsung-mobile,galaxy-a21s,Galaxy A21s,ENDED,
                            iphone,17,iPhone 17,ENDED,
                            """.getBytes(StandardCharsets.UTF_8));
            assertThat(support.until(List.of(listed)).get(listed))
                    .containsExactly(new Supported(LocalDate.EPOCH, shipped));
            assertThat(support.until(List.of(later)).get(later))
                    .containsExactly(new Supported(LocalDate.EPOCH, support.today()));
        });
    }

    @Test
    void a_system_that_is_over_or_runs_elsewhere_is_not_chosen() {
        here.run(() -> {
            var id = laptop("SUP011");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> support.choose(id, OperatingSystem.WINDOWS_10));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> support.choose(id, OperatingSystem.IOS));
            support.choose(id, OperatingSystem.WINDOWS_11);
            support.choose(id, OperatingSystem.LINUX_MINT);
            assertThat(support.chosen(id)).contains(OperatingSystem.LINUX_MINT);
            devices.advance(id, new Step.Release(Grade.A));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_newer_list_is_in_force_at_once_and_only_in_its_place() {
        var other = Cast.newPlace(places);
        here.run(() -> {
            var phone = tested(Kind.PHONE, "SUP021", "Apple", "iPhone 17", "Apple A19");
            var list = "product,release,label,state,until\niphone,17,iPhone 17,DATED,2026-01-01\niphone,x,,OPEN,\n";
            var content = list.getBytes(StandardCharsets.UTF_8);
            assertThat(support.look("list.csv", content).left()).hasSize(1);
            assertThat(support.choices(devices.get(phone)).getFirst().answer()).isEqualTo(Choice.Answer.YES);
            assertThat(support.load("list.csv", content).kept()).isEqualTo(1);
            assertThat(support.choices(devices.get(phone)).getFirst().answer()).isEqualTo(Choice.Answer.NO);
            var broken = "product,release,label,state,until\na,b,c,WHEN,\nd,e,f,DATED,tomorrow\n";
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> support.load("list.csv", broken.getBytes(StandardCharsets.UTF_8)));
        });
        other.run(() -> assertThat(support.listVersion()).isEqualTo("2026-08-22"));
    }

    @Test
    void the_bench_sees_what_may_be_issued_and_the_report_says_who_must_be_told() throws Exception {
        var technician = guests.of(here, Role.TECHNICIAN);
        var coordinator = guests.of(here, Role.COORDINATOR);
        var id = here.call(() -> laptop("SUP031"));
        browser.perform(get("/devices/" + id).with(technician))
                .andExpect(content()
                        .string(allOf(
                                containsString("Windows 11 supports this processor"),
                                containsString("is out of support since 14 October 2025: not to be issued"))));
        browser.perform(post("/devices/" + id + "/system")
                        .with(technician)
                        .with(csrf())
                        .param("_page", "/devices/" + id)
                        .param("system", "UBUNTU"))
                .andExpect(redirectedUrl("/devices/" + id));
        here.run(() -> {
            var partner = parties.addOrganisation("Open Door", Part.PARTNER, 1);
            devices.advance(id, new Step.Release(Grade.A));
            devices.advance(id, new Step.Reserve(new RequestId(UUID.randomUUID())));
            devices.advance(id, new Step.Dispatch(partner));
        });
        browser.perform(get("/support").with(coordinator))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("2031 Q2"), containsString("Open Door"))));
        browser.perform(get("/support/devices.csv").with(coordinator))
                .andExpect(content()
                        .string(containsString("LAPTOP,Dell,Latitude 5490,Open Door,UBUNTU,2031-04-30,2031 Q2,DATED")));
        browser.perform(get("/support").with(guests.of(here, Role.DRIVER))).andExpect(status().isForbidden());
    }

    @Test
    void what_ran_out_of_support_while_it_waited_is_neither_promised_nor_sent() {
        here.run(() -> {
            var phone = tested(Kind.PHONE, "SUP041", "Apple", "iPhone 17", "Apple A19");
            devices.advance(phone, new Step.Release(Grade.A));
            var list = "product,release,label,state,until\niphone,17,iPhone 17,DATED,2026-01-01\n";
            support.load("list.csv", list.getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(phone, new Step.Reserve(RequestId.next())))
                    .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.support.over"));
        });
    }
}
