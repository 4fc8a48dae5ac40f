package org.devicebank.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.parties.Sector;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BankTest
class DelicateDataTest {

    private static final byte[] LIST = "Type,Make,Model,Serial\nLaptop,Dell,Latitude,AA11\nLaptop,Dell,Latitude,AA12\n"
            .getBytes(StandardCharsets.UTF_8);

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Devices devices;

    @Autowired
    MockMvc browser;

    @Autowired
    Guests guests;

    private DonationId loaded(Sector sector, DataClass said) {
        var donor = parties.addOrganisation("Donor " + sector + said, Part.DONOR, 1, sector);
        return donations.load(donor, "list.csv", LIST, said);
    }

    @Test
    void what_was_kept_on_devices_is_guessed_from_the_kind_of_donor_until_more_is_said() {
        here.run(() -> {
            assertThat(donations.get(loaded(Sector.HEALTH, DataClass.UNSTATED)).data())
                    .isEqualTo(DataClass.SPECIAL);
            assertThat(donations.get(loaded(Sector.COUNCIL, DataClass.UNSTATED)).data())
                    .isEqualTo(DataClass.PERSONAL);
            assertThat(donations.get(loaded(Sector.COUNCIL, DataClass.SPECIAL)).data())
                    .isEqualTo(DataClass.SPECIAL);
            assertThat(donations.get(loaded(Sector.HEALTH, DataClass.GENERAL)).data())
                    .isEqualTo(DataClass.SPECIAL);
            assertThat(donations.get(loaded(Sector.NOT_SAID, DataClass.GENERAL)).data())
                    .isEqualTo(DataClass.GENERAL);
            assertThat(donations
                            .get(loaded(Sector.NOT_SAID, DataClass.UNSTATED))
                            .data())
                    .isEqualTo(DataClass.UNSTATED);
        });
    }

    @Test
    void what_is_said_later_reaches_the_devices_that_are_here_and_those_that_come() {
        here.run(() -> {
            var id = loaded(Sector.COUNCIL, DataClass.UNSTATED);
            var first = donations.receive(id, 1, null);
            assertThat(devices.get(first).care().data()).isEqualTo(DataClass.PERSONAL);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> donations.say(id, DataClass.SPECIAL, " "));
            donations.say(id, DataClass.SPECIAL, "They came from the adult care team");
            var second = donations.receive(id, 2, null);
            assertThat(devices.get(first).care().data()).isEqualTo(DataClass.SPECIAL);
            assertThat(devices.get(second).care().data()).isEqualTo(DataClass.SPECIAL);
            assertThat(donations.words(id)).extracting("by").containsExactly(here.member());
            for (var less : DataClass.values()) {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> donations.say(id, less, "no"));
            }
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void the_database_takes_no_word_back() throws SQLException {
        var id = here.call(() -> loaded(Sector.HEALTH, DataClass.UNSTATED));
        try (var raw = TestGround.asApplication()) {
            raw.createStatement().execute("select set_config('bank.place', '" + here.place() + "', false)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> raw.createStatement()
                            .execute(
                                    "insert into donations.word (place_id, donation_id, number, data_class, why, said_by)"
                                            + " values (places.here(), '" + id + "', 1, 'PERSONAL', 'raw', uuidv7())"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            raw.createStatement().execute("update donations.donation set data_class = 'GENERAL'"));
        }
    }

    @RepeatedTest(5)
    void a_device_received_while_more_is_said_of_its_donation_does_not_come_in_by_what_was_said_before()
            throws Exception {
        var id = here.call(() -> loaded(Sector.COUNCIL, DataClass.UNSTATED));
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var receiving = people.submit(() -> {
                start.await();
                return here.call(() -> donations.receive(id, 1, null));
            });
            var saying = people.submit(() -> {
                start.await();
                here.run(() -> donations.say(id, DataClass.SPECIAL, "patient lists"));
                return true;
            });
            start.countDown();
            saying.get();
            var device = receiving.get();
            assertThat(here.call(() -> devices.get(device).care().data())).isEqualTo(DataClass.SPECIAL);
        }
    }

    @Test
    void the_page_of_a_donation_shows_what_was_said_and_takes_more() throws Exception {
        var id = here.call(() -> loaded(Sector.COUNCIL, DataClass.UNSTATED));
        var coordinator = guests.of(here, Role.COORDINATOR);
        browser.perform(get("/donations/" + id).with(coordinator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It is more delicate than this")));
        browser.perform(post("/donations/" + id + "/data")
                        .param("data", "SPECIAL")
                        .param("why", "The donor wrote to us")
                        .with(csrf())
                        .with(coordinator))
                .andExpect(status().isFound());
        browser.perform(get("/donations/" + id).with(coordinator))
                .andExpect(content().string(containsString("The donor wrote to us")));
    }
}
