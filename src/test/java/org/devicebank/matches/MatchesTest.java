package org.devicebank.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.footprints.Rule;
import org.devicebank.footprints.Tier;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.ledger.Ledger;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@BankTest
class MatchesTest {

    private static final String HEAD =
            "manufacturer,name,category,subcategory,gwp_total,gwp_use_ratio,report_date,sources,"
                    + "gwp_manufacturing_ratio,weight,screen_size,gwp_transport_ratio,gwp_eol_ratio\n";
    private static final String GOOD =
            "Dell,Latitude 5420,Workplace,Laptop,300,0.1,March 2026,https://x,0.8,1.4,14,0.09,0.01\n";
    private static final String TONNE =
            "Dell,Latitude 5430,Workplace,Laptop,0.3,0.1,March 2026,https://x,0.8,1.4,14,0.09,0.01\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Matches matches;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Ledger ledger;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private DeviceId identified(Kind kind, String serial, String maker, String model) {
        var id = workshop.received(kind, serial);
        devices.advance(id, new Step.Identify(kind, maker, model, null, null, 8, List.of(), List.of()));
        return id;
    }

    private static byte[] table(String... rows) {
        return (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private Edition taken(String... rows) {
        return upkeep.add("Boavizta, March 2026", "Boavizta", "ODbL 1.0", "new.csv", table(rows));
    }

    @Test
    void the_bench_answers_one_question_and_the_carbon_follows() {
        here.run(() -> {
            var id = identified(Kind.DESKTOP, "Q1", "Dell", "OptiPlex 7060");
            var question = Objects.requireNonNull(matches.of(devices.get(id)).question());
            var before = ledger.standsFor(id, TODAY).orElseThrow();
            matches.answer(id, question.options().getLast());
            assertThat(matches.of(devices.get(id)).tier()).isNotEqualTo(Tier.ASK);
            assertThat(ledger.standsFor(id, TODAY).orElseThrow().result()).isGreaterThanOrEqualTo(before.result());
            assertThat(devices.journey(id).getLast().what()).isEqualTo("matches.answer");
            matches.askAgain(id);
            assertThat(matches.of(devices.get(id)).question()).isEqualTo(question);
            matches.answer(id, "");
            assertThat(matches.answers(id)).containsExactly("");
        });
    }

    @Test
    void nobody_answers_what_is_not_asked_or_with_what_is_no_answer() {
        here.run(() -> {
            var asked = identified(Kind.DESKTOP, "Q2", "Dell", "OptiPlex 7060");
            var known = identified(Kind.LAPTOP, "Q3", "Dell", "Latitude 5420");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> matches.answer(asked, "pink"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> matches.answer(known, "tower"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> matches.askAgain(known));
        });
    }

    @Test
    void what_staff_say_of_a_name_counts_for_all_its_devices_here_and_nowhere_else() {
        var odd = new Named(Kind.LAPTOP, "Dell", "Lat-54xx refurb");
        here.run(() -> {
            var id = identified(Kind.LAPTOP, "M1", odd.maker(), odd.model());
            identified(Kind.LAPTOP, "M2", odd.maker(), odd.model());
            assertThat(upkeep.mean(odd, "Dell", "Latitude 5420", "number on the case"))
                    .isEqualTo(2);
            assertThat(matches.of(devices.get(id)).rule()).isEqualTo(Rule.SAID_BY_STAFF);
            assertThat(upkeep.meanings()).singleElement().satisfies(one -> {
                assertThat(one.by()).isEqualTo(here.member());
                assertThat(one.changed()).isEqualTo(2);
            });
            assertThat(upkeep.takeBack(odd, "it was another")).isEqualTo(2);
            assertThat(matches.of(devices.get(id)).rule()).isNotEqualTo(Rule.SAID_BY_STAFF);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> upkeep.takeBack(odd, "again"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> upkeep.mean(odd, "Dell", "Latitude 0000", "guess"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> upkeep.mean(odd, "Dell", "Latitude 5420", " "));
            upkeep.mean(odd, "Dell", "Latitude 5420", "number on the case");
        });
        Cast.newPlace(places).run(() -> {
            assertThat(upkeep.meanings()).isEmpty();
            assertThat(matches.matcher().of(odd, List.of()).rule()).isNotEqualTo(Rule.SAID_BY_STAFF);
        });
    }

    @Test
    void a_newer_table_is_looked_through_first_and_used_when_somebody_decides_so() {
        here.run(() -> {
            var id = identified(Kind.LAPTOP, "P1", "Dell", "Latitude 5420");
            ledger.workOut();
            var before = ledger.standsFor(id, TODAY).orElseThrow();
            var edition = taken(GOOD, TONNE);
            assertThat(List.of(edition.lines(), edition.kept(), edition.quarantined()))
                    .containsExactly(2, 1, 1);
            assertThat(matches.matcher().edition()).isEqualTo(Matcher.SHIPPED);
            assertThat(upkeep.effect(edition.number()).changed()).isEqualTo(1);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> taken(GOOD, TONNE));

            assertThat(upkeep.adopt(edition.number())).isEqualTo(1);
            var match = matches.of(devices.get(id));
            assertThat(match.tier()).isEqualTo(Tier.EXACT);
            assertThat(Objects.requireNonNull(match.embodied())).isEqualTo(300 * 0.89);
            assertThat(ledger.standsFor(id, TODAY).orElseThrow().hash()).isNotEqualTo(before.hash());
            assertThat(upkeep.adopt(0)).isEqualTo(1);
            assertThat(ledger.standsFor(id, TODAY).orElseThrow().hash()).isEqualTo(before.hash());
        });
        Cast.newPlace(places).run(() -> assertThatExceptionOfType(Refused.class).isThrownBy(() -> upkeep.edition(1)));
    }

    @Test
    void a_figure_of_a_table_of_the_place_is_shown_with_its_row_year_table_and_source() throws Exception {
        var coordinator = guests.of(here, Role.COORDINATOR);
        var id = here.call(() -> {
            var device = identified(Kind.LAPTOP, "O1", "Dell", "Latitude 5420");
            upkeep.adopt(taken(TONNE, GOOD).number());
            var line = ledger.standsFor(device, TODAY).orElseThrow();
            var model = Objects.requireNonNull(line.credit()).model();
            assertThat(model).isEqualTo("maker.own.1.R3");
            assertThat(matches.origins(model)).singleElement().satisfies(one -> {
                assertThat(one.table()).isEqualTo("Boavizta, March 2026");
                assertThat(one.row()).isEqualTo("3");
                assertThat(one.figure().year()).isEqualTo(2026);
            });
            assertThat(matches.matcher()
                            .source(matches.of(devices.get(device)).figures().getFirst()))
                    .isEqualTo("https://x – “Boavizta, March 2026”, row 3, 2026; Boavizta (ODbL 1.0)");
            return device;
        });
        for (var address : List.of("/devices/" + id, "/carbon/devices/" + id)) {
            browser.perform(get(address).with(coordinator))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Row 3 of:"),
                                    containsString("/carbon/models/editions/1"),
                                    containsString("(its maker’s sheet of 2026)"),
                                    containsString("href=\"https://x\""))));
        }
    }

    @Test
    void a_code_that_stands_for_many_figures_leads_to_each_of_them() {
        here.run(() -> {
            var id = identified(Kind.LAPTOP, "O2", "Dell", "Latitude 5425");
            var match = matches.of(devices.get(id));
            assertThat(match.figures()).hasSizeGreaterThan(10);
            assertThat(matches.origins("maker." + match.code()))
                    .hasSameSizeAs(match.figures())
                    .allSatisfy(one -> assertThat(one.licence()).isEqualTo("ODbL 1.0"));
            assertThat(matches.origins("maker.own.9.R1")).isEmpty();
        });
    }

    @Test
    void a_table_of_which_nothing_can_be_used_and_one_without_its_source_are_refused() {
        here.run(() -> {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> taken(TONNE));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> upkeep.add("New", " ", "ODbL 1.0", "new.csv", table(GOOD)));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> upkeep.add("New", "x", "y", "new.csv", new byte[] {0, 1, 2}));
            assertThat(upkeep.editions()).isEmpty();
        });
    }

    @Test
    void what_was_answered_counts_in_the_share_of_each_tier() {
        here.run(() -> {
            var answered = identified(Kind.DESKTOP, "T1", "Dell", "OptiPlex 7060");
            identified(Kind.DESKTOP, "T2", "Dell", "OptiPlex 7060");
            var question =
                    Objects.requireNonNull(matches.of(devices.get(answered)).question());
            matches.answer(answered, question.options().getFirst());
            var tiers = Effect.tiers(matches.groups());
            assertThat(tiers).containsEntry(Tier.ASK, 1L).containsEntry(Tier.EXACT, 1L);
        });
    }

    @Test
    void a_name_that_stands_on_no_device_means_nothing_and_a_character_that_cannot_be_kept_is_told() throws Exception {
        var administrator = guests.of(here, Role.ADMINISTRATOR);
        here.run(() -> {
            identified(Kind.LAPTOP, "N1", "Dell", "Lat-54xx refurb");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() ->
                            upkeep.mean(new Named(Kind.LAPTOP, "Dell", "Nowhere"), "Dell", "Latitude 5420", "a guess"));
        });
        browser.perform(post("/carbon/models/name")
                        .param("kind", "LAPTOP")
                        .param("maker", "Dell")
                        .param("model", "Lat-54xx refurb")
                        .param("figure", "Dell\nLatitude 5420")
                        .param("note", "number\0on the case")
                        .with(administrator)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("a character that cannot be kept")));
        here.run(() -> assertThat(upkeep.meanings()).isEmpty());
    }

    @Test
    void people_choose_among_the_figures_that_share_the_most_words() {
        here.run(() -> assertThat(
                        upkeep.choices(new Named(Kind.DESKTOP, "Dell", "OptiPlex 7060"), "Dell OptiPlex 7060"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.name()).contains("7060")));
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_is_done() throws Exception {
        var edition = here.call(() -> taken(GOOD).number());
        Callable<Boolean> decide = () -> {
            try {
                here.run(() -> upkeep.adopt(edition));
                return true;
            } catch (Refused _) {
                return false;
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            var done = new ArrayList<Boolean>();
            for (var one : two.invokeAll(List.of(decide, decide))) {
                done.add(one.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        here.run(() -> assertThat(upkeep.adoptions()).hasSize(1));
    }

    @Test
    void the_question_stands_on_the_page_of_the_device_and_its_answer_is_kept() throws Exception {
        var technician = guests.of(here, Role.TECHNICIAN);
        var id = here.call(() -> identified(Kind.DESKTOP, "S1", "Dell", "OptiPlex 7060"));
        var option = here.call(
                () -> Objects.requireNonNull(matches.of(devices.get(id)).question())
                        .options()
                        .getFirst());
        browser.perform(get("/devices/" + id).with(technician))
                .andExpect(content().string(allOf(containsString("I cannot tell"), containsString(option))));
        browser.perform(post("/devices/" + id + "/model")
                        .param("answer", option)
                        .with(technician)
                        .with(csrf()))
                .andExpect(redirectedUrl("/devices/" + id));
        browser.perform(get("/devices/" + id).with(technician))
                .andExpect(content().string(containsString("The bench answered: " + option)));
        browser.perform(post("/devices/" + id + "/model")
                        .param("answer", option)
                        .with(guests.of(here, Role.DRIVER))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_pages_of_names_and_tables_lead_from_a_poor_name_to_its_figure() throws Exception {
        var administrator = guests.of(here, Role.ADMINISTRATOR);
        here.run(() -> identified(Kind.LAPTOP, "S2", "Dell", "Lat-54xx refurb"));
        var table = new MockMultipartFile("file", "new.csv", "text/csv", table(GOOD, TONNE));
        browser.perform(multipart("/carbon/models/editions")
                        .file(table)
                        .param("title", "Boavizta, March 2026")
                        .param("source", "Boavizta")
                        .param("licence", "ODbL 1.0")
                        .with(administrator)
                        .with(csrf()))
                .andExpect(redirectedUrl("/carbon/models/editions/1"));
        browser.perform(get("/carbon/models/editions/1").with(administrator))
                .andExpect(
                        content().string(allOf(containsString("Latitude 5430"), containsString("What would change"))));
        browser.perform(post("/carbon/models/editions/1").with(administrator).with(csrf()))
                .andExpect(redirectedUrl("/carbon/models"));
        browser.perform(get("/carbon/models/name")
                        .param("kind", "LAPTOP")
                        .param("maker", "Dell")
                        .param("model", "Lat-54xx refurb")
                        .with(administrator))
                .andExpect(content().string(containsString("Latitude 5420")));
        browser.perform(post("/carbon/models/name")
                        .param("kind", "LAPTOP")
                        .param("maker", "Dell")
                        .param("model", "Lat-54xx refurb")
                        .param("figure", "Dell\nLatitude 5420")
                        .param("note", "number on the case")
                        .with(administrator)
                        .with(csrf()))
                .andExpect(redirectedUrl("/carbon/models"));
        browser.perform(get("/carbon/models").with(guests.of(here, Role.COORDINATOR)))
                .andExpect(content()
                        .string(allOf(
                                containsString("means Dell Latitude 5420"), containsString("Boavizta, March 2026"))));
        browser.perform(get("/carbon/models").with(guests.of(here, Role.DRIVER)))
                .andExpect(status().isForbidden());
    }
}
