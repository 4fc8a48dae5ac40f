package org.devicebank.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BankTest
class StationApiTest {

    private static final String SNAPSHOT = """
            # dmidecode 3.4
            Handle 0x0001, DMI type 1, 27 bytes
            System Information
            \tManufacturer: LENOVO
            \tProduct Name: 20L6S12T00
            \tVersion: ThinkPad T480
            \tSerial Number: %s
            """;

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
    Tokens tokens;

    @Autowired
    Orders orders;

    private Tokens.Made station;
    private final VisitId visit = new VisitId(UUID.randomUUID());

    @BeforeEach
    void open() {
        station = here.call(() -> tokens.make("Bench 1"));
    }

    private MockHttpServletResponse send(String token, String path, UUID number, String body) throws Exception {
        return browser.perform(authorised(post("/station/visits/" + visit + path), token)
                        .header("Bank-Message", number.toString())
                        .header("Bank-Time", "1700000000")
                        .contentType("application/octet-stream")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder authorised(MockHttpServletRequestBuilder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private DeviceId received() {
        return here.call(() -> {
            var id = devices.register(new Registration(Kind.LAPTOP, Origin.REUSED, null, null, List.of()));
            devices.advance(id, new Step.Receive(null));
            return id;
        });
    }

    private DeviceId identified(String... serials) {
        var id = received();
        var drives = java.util.Arrays.stream(serials)
                .map(serial -> new DriveFound(serial, "WDC WD5000LPCX", Medium.HDD, 500L))
                .toList();
        here.run(() ->
                devices.advance(id, new Step.Identify(Kind.LAPTOP, null, null, null, null, null, drives, List.of())));
        return id;
    }

    private String tag(DeviceId id) {
        return here.call(() -> devices.get(id)).tag().text();
    }

    private long told(DeviceId id, String what) {
        return here.call(() -> devices.journey(id)).stream()
                .filter(happening -> happening.key().equals("told." + what))
                .count();
    }

    @Test
    void a_token_opens_what_stations_need_and_nothing_else() throws Exception {
        browser.perform(authorised(get("/station/visits/" + visit + "/next"), station.token()))
                .andExpect(status().isOk());
        for (var path : List.of("/board", "/devices", "/stations", "/account", "/administration", "/", "/sign-in")) {
            browser.perform(authorised(get(path), station.token())).andExpect(status().isForbidden());
        }
        browser.perform(authorised(post("/devices/" + received() + "/release"), station.token()))
                .andExpect(status().isForbidden());
    }

    @Test
    void without_a_token_that_is_known_nothing_opens() throws Exception {
        var path = "/station/visits/" + visit + "/next";
        browser.perform(get(path)).andExpect(status().isUnauthorized());
        for (var wrong : List.of(
                station.token() + "0",
                "bench.nowhere.00",
                "bench..",
                "x",
                station.token().toUpperCase())) {
            browser.perform(authorised(get(path), wrong).with(request -> {
                        request.setRemoteAddr("192.0.2.1");
                        return request;
                    }))
                    .andExpect(status().isUnauthorized());
        }
    }

    @Test
    void a_session_of_a_person_is_not_looked_at() throws Exception {
        var id = here.call(() ->
                parties.addMember("Tess", "tess@example.org", null, Set.of(Role.TECHNICIAN), "four wooden spoons"));
        assertThat(id).isNotNull();
        browser.perform(post("/station/visits/" + visit + "/label")
                        .sessionAttr("SPRING_SECURITY_CONTEXT", "anything")
                        .content("x"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_revoked_token_opens_nothing_any_more() throws Exception {
        here.run(() -> tokens.revoke(station.station().id()));
        browser.perform(authorised(get("/station/visits/" + visit + "/next"), station.token()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void different_wrong_tokens_are_soon_too_many_but_one_that_was_revoked_is_not() throws Exception {
        for (var i = 0; i < 30; i++) {
            knock("198.51.100.7", "bench.nowhere.same").andExpect(status().isUnauthorized());
        }
        for (var i = 0; i < Knocks.ALLOWED; i++) {
            knock("198.51.100.7", "bench.nowhere." + i);
        }
        knock("198.51.100.7", station.token()).andExpect(status().isTooManyRequests());
        knock("198.51.100.8", station.token()).andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions knock(String address, String token) throws Exception {
        return browser.perform(
                authorised(get("/station/visits/" + visit + "/next"), token).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    @Test
    void nobody_can_be_given_the_duty_of_a_station() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() ->
                        parties.addMember("Eve", "eve@example.org", null, Set.of(Role.STATION), "four wooden spoons")));
    }

    @Test
    void a_message_that_comes_again_is_answered_as_before_and_does_nothing() throws Exception {
        var id = received();
        send(station.token(), "/snapshot", UUID.randomUUID(), SNAPSHOT.formatted("PF0AAAA1"));
        var number = UUID.randomUUID();
        var first = send(station.token(), "/label", number, tag(id));
        var again = send(station.token(), "/label", number, tag(id));
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Bank-Taken")).isEqualTo(number.toString());
        assertThat(told(id, "devices.identify")).isEqualTo(1);
    }

    @Test
    void twenty_copies_at_once_are_one_message() throws Exception {
        var id = received();
        send(station.token(), "/snapshot", UUID.randomUUID(), SNAPSHOT.formatted("PF0AAAA2"));
        var number = UUID.randomUUID();
        var answers = new ArrayList<java.util.concurrent.Future<String>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                answers.add(senders.submit(
                        () -> send(station.token(), "/label", number, tag(id)).getContentAsString()));
            }
        }
        var said = new java.util.HashSet<String>();
        for (var answer : answers) said.add(answer.get());
        assertThat(said).hasSize(1);
        assertThat(told(id, "devices.identify")).isEqualTo(1);
    }

    @Test
    void a_refusal_that_comes_again_is_refused_in_the_same_words() throws Exception {
        var number = UUID.randomUUID();
        var first = send(station.token(), "/label", number, "TZZ-000001-B");
        assertThat(first.getStatus()).isEqualTo(404);
        var again = send(station.token(), "/label", number, "TZZ-000001-B");
        assertThat(again.getStatus()).isEqualTo(404);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
    }

    @Test
    void one_number_does_not_stand_for_two_messages() throws Exception {
        var number = UUID.randomUUID();
        send(station.token(), "/snapshot", number, SNAPSHOT.formatted("PF0AAAA3"));
        assertThat(send(station.token(), "/snapshot", number, SNAPSHOT.formatted("PF0AAAA4"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void what_is_too_large_or_no_snapshot_is_refused_in_words() throws Exception {
        assertThat(send(station.token(), "/label", UUID.randomUUID(), "x".repeat(3000))
                        .getStatus())
                .isEqualTo(413);
        assertThat(send(station.token(), "/snapshot", UUID.randomUUID(), "hello")
                        .getStatus())
                .isEqualTo(422);
        browser.perform(authorised(post("/station/visits/" + visit + "/label"), station.token())
                        .content("x"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(authorised(get("/station/visits/no-number/next"), station.token()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("text/plain"));
    }

    @Test
    void a_station_speaks_neither_for_the_machine_of_another_nor_for_another_place() throws Exception {
        var id = received();
        send(station.token(), "/label", UUID.randomUUID(), tag(id));
        var other = here.call(() -> tokens.make("Bench 2"));
        browser.perform(authorised(get("/station/visits/" + visit + "/next"), other.token()))
                .andExpect(status().isNotFound());
        var elsewhere = Cast.newPlace(places);
        var foreign = elsewhere.call(() -> tokens.make("Bench 1"));
        assertThat(send(foreign.token(), "/label", UUID.randomUUID(), tag(id)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_order_is_begun_only_by_the_machine_it_is_for() throws Exception {
        var mine = identified("WD-MINE00001");
        var others = identified("WD-OTHERS0001");
        send(station.token(), "/label", UUID.randomUUID(), tag(mine));
        var drive = here.call(() -> devices.drives(others)).getFirst().id();
        here.run(() -> orders.give(others, List.of(drive), false));
        var order = here.call(() -> orders.of(others)).getFirst().id();
        assertThat(send(station.token(), "/orders/" + order + "/start", UUID.randomUUID(), "")
                        .getStatus())
                .isEqualTo(404);
        var next = browser.perform(authorised(get("/station/visits/" + visit + "/next"), station.token()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(next).contains("tag\t" + tag(mine)).endsWith("end\t0\n").doesNotContain("WD-OTHERS0001");
    }

    @Test
    void an_order_that_was_taken_back_is_not_begun() throws Exception {
        var id = identified("WD-BACK000001");
        send(station.token(), "/label", UUID.randomUUID(), tag(id));
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        here.run(() -> orders.give(id, List.of(drive), false));
        var order = here.call(() -> orders.of(id)).getFirst().id();
        here.run(() -> orders.withdraw(id, order));
        assertThat(send(station.token(), "/orders/" + order + "/start", UUID.randomUUID(), "")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void a_drive_that_its_serial_number_does_not_tell_from_others_is_not_ordered() {
        for (var serials : List.of(
                new String[] {"WD-TWICE00001", "WD-TWICE00001"}, new String[] {"123456789"}, new String[] {null})) {
            var id = identified(serials);
            var drive = here.call(() -> devices.drives(id)).getFirst().id();
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> here.run(() -> orders.give(id, List.of(drive), false)));
        }
    }

    @Test
    void ten_technicians_who_order_one_wipe_at_once_order_it_once() throws Exception {
        var id = identified("WD-TEN0000001");
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 10; i++) {
                people.submit(() -> here.run(() -> orders.give(id, List.of(drive), false)));
            }
        }
        assertThat(here.call(() -> orders.of(id))).hasSize(1);
    }

    @Test
    void a_wrong_clock_is_noticed_and_does_no_harm() throws Exception {
        browser.perform(authorised(get("/station/visits/" + visit + "/next"), station.token())
                        .header("Bank-Clock", String.valueOf(Instant.now().getEpochSecond() - 7200)))
                .andExpect(status().isOk());
        assertThat(here.call(tokens::all).getFirst().minutesWrong()).isBetween(-121L, -119L);
    }
}
