package org.devicebank.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.allocations.Allocations;
import org.devicebank.areas.Areas;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.requests.Access;
import org.devicebank.requests.Need;
import org.devicebank.requests.Purpose;
import org.devicebank.requests.Requests;
import org.devicebank.requests.Standing;
import org.devicebank.requests.Urgency;
import org.devicebank.stages.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class HandoversTest {

    private static final Set<Explained> ALL = EnumSet.allOf(Explained.class);

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Areas areas;

    @Autowired
    Requests requests;

    @Autowired
    Devices devices;

    @Autowired
    Allocations allocations;

    @Autowired
    Handovers handovers;

    @Autowired
    Workshop workshop;

    private Asking partner;
    private RequestId request;
    private DeviceId device;

    @BeforeEach
    void send() {
        here.run(areas::loadShipped);
        partner = worker("Open Door");
        request = partner.call(
                () -> requests.ask(new Need(Kind.LAPTOP, Purpose.WORK, Access.NOTHING, Urgency.SOON, "CV1 1AH", ""))
                        .id());
        here.run(() -> {
            device = workshop.ready(Kind.LAPTOP, "HANDOVER");
            allocations.reserve(request, device);
            allocations.dispatch(device);
        });
    }

    private Asking worker(String name) {
        var of = here.call(() -> parties.addOrganisation(name, Part.PARTNER, 1));
        return new Asking(here.place(), here.member(), of, Set.of(Role.PARTNER_WORKER));
    }

    @Test
    void the_partner_receives_the_device_and_a_person_gets_it() {
        partner.run(() -> {
            assertThat(handovers.waiting()).extracting(DeviceRow::id).containsExactly(device);
            handovers.receive(device);
            assertThat(handovers.arrived(device)).isTrue();
            handovers.handOver(device, ALL, Confirmed.IN_PERSON);
            assertThat(handovers.waiting()).isEmpty();
        });
        here.run(() -> {
            assertThat(devices.get(device).stage()).isEqualTo(Stage.HANDED_OVER);
            assertThat(devices.get(device).promisedTo()).isNull();
            assertThat(requests.get(request).standing()).isEqualTo(Standing.FULFILLED);
        });
    }

    @Test
    void a_device_is_handed_over_once() {
        partner.run(() -> handovers.handOver(device, ALL, Confirmed.WITNESS));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> partner.run(() -> handovers.handOver(device, ALL, Confirmed.WITNESS)))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.handovers.over"));
    }

    @Test
    void another_partner_is_told_that_there_is_no_such_device() {
        var other = worker("Other House");
        assertThat(other.call(handovers::waiting)).isEmpty();
        for (Runnable attempt : new Runnable[] {
            () -> handovers.get(device),
            () -> handovers.receive(device),
            () -> handovers.handOver(device, ALL, Confirmed.PAPER)
        }) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> other.run(attempt))
                    .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.devices.missing"));
        }
    }

    @Test
    void the_journal_of_the_device_names_no_person() {
        partner.run(() -> handovers.handOver(device, ALL, Confirmed.IN_PERSON));
        var person = here.call(() -> requests.get(request)).person().text();
        assertThat(here.call(() -> devices.journey(device)).toString()).doesNotContain(person);
    }

    @Test
    void an_answer_is_kept_with_the_handover_and_names_nobody() throws SQLException {
        var answer = new Answer(Recipient.INDIVIDUAL, Otherwise.WITHOUT, true);
        partner.run(() -> handovers.handOver(device, ALL, Confirmed.IN_PERSON, answer));
        assertThat(answers()).containsExactly("INDIVIDUAL WITHOUT t");
        assertThat(here.call(() -> devices.journey(device)).toString()).doesNotContain("WITHOUT");
    }

    @Test
    void nobody_has_to_answer() throws SQLException {
        partner.run(() -> handovers.handOver(device, ALL, Confirmed.IN_PERSON));
        assertThat(answers()).containsExactly("INDIVIDUAL null null");
    }

    private List<String> answers() throws SQLException {
        try (var raw = TestGround.asApplication()) {
            raw.createStatement().execute("select set_config('bank.place', '" + here.place() + "', false)");
            var rows = raw.createStatement()
                    .executeQuery("select recipient, otherwise, first_time from handovers.report_answer");
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
            return found;
        }
    }

    @Test
    void a_partner_says_later_whether_a_device_is_used_once_a_day_and_only_of_its_own() {
        partner.run(() -> {
            handovers.handOver(device, ALL, Confirmed.IN_PERSON);
            var given = handovers.given().getFirst();
            assertThat(given.use()).isNull();
            handovers.look(given.handover(), Given.Use.IN_USE);
            handovers.look(given.handover(), Given.Use.NOT_IN_USE);
            assertThat(handovers.given().getFirst().use()).isEqualTo(Given.Use.IN_USE);
        });
        var handover = partner.call(handovers::given).getFirst().handover();
        var other = worker("Other House");
        assertThat(other.call(handovers::given)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> other.run(() -> handovers.look(handover, Given.Use.IN_USE)));
    }
}
