package org.devicebank.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BankTest
class MeasurementsTest {

    private static final FactorId LAPTOP = new FactorId("energy.laptop");

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Factors factors;

    @Autowired
    Guests guests;

    private MeasurementForm form(String hours, int devices) {
        var day = factors.today().minusDays(1);
        return new MeasurementForm(
                LAPTOP, new BigDecimal(hours), devices, day.minusDays(3), day, "Plug meter at the bench");
    }

    @Test
    void a_metered_figure_takes_the_place_of_the_usual_one_here_and_nowhere_else() {
        here.run(() -> {
            var measured = factors.measure(form("2.2", 20));
            assertThat(measured.value()).isEqualByComparingTo("0.11");
            assertThat(measured.basis()).isEqualTo(Basis.MEASURED);
            assertThat(factors.book().on(LAPTOP, factors.today())).isEqualTo(measured);
            assertThat(factors.book().editions(LAPTOP)).hasSize(2);
        });
        var elsewhere = Cast.newPlace(places);
        elsewhere.run(() ->
                assertThat(factors.book().on(LAPTOP, factors.today()).value()).isEqualByComparingTo("0.13"));
        assertThat(FactorBook.shipped().editions(LAPTOP)).hasSize(1);
    }

    @Test
    void a_second_measurement_of_a_year_supersedes_the_first_and_both_stay() {
        here.run(() -> {
            var first = factors.measure(form("2.2", 20));
            var second = factors.measure(form("2.4", 20));
            assertThat(second.edition()).isEqualTo(first.edition() + 1);
            assertThat(second.supersedes()).isEqualTo(first.edition());
            assertThat(factors.measurements()).hasSize(2);
        });
    }

    @Test
    void what_cannot_be_is_refused() {
        here.run(() -> {
            for (var wrong : List.of("0", "-2", "1001", "0.0000001")) {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> form(wrong, 20));
            }
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> form("2", 0));
            var tomorrow = factors.today().plusDays(1);
            var early = new MeasurementForm(LAPTOP, BigDecimal.ONE, 2, tomorrow, tomorrow, "x");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> factors.measure(early));
            var grid = new MeasurementForm(
                    new FactorId("UK.ELEC.GEN"),
                    BigDecimal.ONE,
                    2,
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 1, 2),
                    "x");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> factors.measure(grid));
        });
    }

    @Test
    void two_people_at_once_never_claim_the_same_edition() throws Exception {
        try (var people = Executors.newFixedThreadPool(6)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 12; i++) {
                var hours = String.valueOf(2 + i);
                tasks.add(() -> here.call(() -> {
                    try {
                        return factors.measure(form(hours, 20)).edition();
                    } catch (Refused _) {
                        return 0;
                    }
                }));
            }
            var kept = 0;
            for (var done : people.invokeAll(tasks)) {
                kept += done.get() > 0 ? 1 : 0;
            }
            var rows = kept;
            here.run(() -> assertThat(factors.measurements().stream()
                            .map(Measurement::edition)
                            .distinct())
                    .hasSize(rows)
                    .hasSizeGreaterThan(0));
        }
    }

    @Test
    void the_page_shows_every_factor_what_changed_and_who_measured() throws Exception {
        var lead = guests.of(here, Role.ADMINISTRATOR);
        browser.perform(post("/carbon/factors")
                        .with(lead)
                        .with(csrf())
                        .param("factor", "energy.laptop")
                        .param("kilowattHours", "2,2")
                        .param("devices", "20")
                        .param("from", "2026-01-05")
                        .param("until", "2026-01-09")
                        .param("why", "Plug meter <b>"))
                .andExpect(redirectedUrl("/carbon/factors"));
        browser.perform(get("/carbon/factors").with(lead))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("−26%")))
                .andExpect(content().string(containsString("Plug meter &lt;b&gt;")))
                .andExpect(content().string(containsString("Open Government Licence v3.0")))
                .andExpect(content().string(containsString("UK.WEEE.MIXED.RECYCLE")));
        browser.perform(get("/carbon/factors").with(lead).param("words", "Wiping laptop"))
                .andExpect(content().string(not(containsString("UK.WEEE"))));
        browser.perform(get("/carbon/factors")
                        .with(lead)
                        .param("words", "van diesel")
                        .param("chapter", "activities")
                        .param("year", "2026"))
                .andExpect(content().string(containsString("UK.VAN.DIESEL.AVG.KM-2026.1")))
                .andExpect(content().string(not(containsString("UK.VAN.DIESEL.AVG.KM-2025.1"))))
                .andExpect(content().string(not(containsString("UK.WEEE"))));
        browser.perform(get("/carbon/factors").with(lead).param("words", "<u>").param("year", ""))
                .andExpect(content().string(containsString("No factor has these words")));
        browser.perform(get("/carbon/factors.csv").with(lead))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString("UK.ELEC.GEN,2026,1,,0.13096,KG_CO2E,KWH,TRANSCRIBED")));
    }

    @Test
    void only_who_may_sees_it_and_only_an_administrator_measures() throws Exception {
        var technician = guests.of(here, Role.TECHNICIAN);
        browser.perform(post("/carbon/factors").with(technician).with(csrf()).param("factor", "energy.laptop"))
                .andExpect(status().isForbidden());
        var driver = guests.of(here, Role.DRIVER);
        browser.perform(get("/carbon/factors").with(driver)).andExpect(status().isForbidden());
        var lead = guests.of(here, Role.ADMINISTRATOR);
        browser.perform(post("/carbon/factors")
                        .with(lead)
                        .with(csrf())
                        .param("factor", "energy.laptop")
                        .param("kilowattHours", "lots")
                        .param("devices", "20")
                        .param("from", "2026-01-05")
                        .param("until", "2026-01-09")
                        .param("why", "x"))
                .andExpect(status().isUnprocessableContent());
    }
}
