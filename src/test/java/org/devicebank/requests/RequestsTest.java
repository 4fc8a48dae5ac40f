package org.devicebank.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.areas.Areas;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class RequestsTest {

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Areas areas;

    @Autowired
    Requests requests;

    @Autowired
    RequestStore store;

    @Autowired
    org.devicebank.journal.Journal journal;

    @Autowired
    java.time.Clock clock;

    @Autowired
    org.springframework.transaction.PlatformTransactionManager transactions;

    private Asking partner;

    @BeforeEach
    void open() {
        here.run(areas::loadShipped);
        partner = worker("Open Door");
    }

    private Asking worker(String name) {
        var of = here.call(() -> parties.addOrganisation(name, Part.PARTNER, 1));
        return new Asking(here.place(), here.member(), of, Set.of(Role.PARTNER_WORKER));
    }

    private Request ask(Asking who, String postcode) {
        return who.call(
                () -> requests.ask(new Need(Kind.LAPTOP, Purpose.WORK, Access.NOTHING, Urgency.SOON, postcode, "")));
    }

    @Test
    void a_postcode_becomes_a_neighbourhood_and_is_kept_nowhere() throws Exception {
        var request = ask(partner, " cv1 1ah");
        assertThat(request.smallArea()).startsWith("E01");
        assertThat(request.vintage()).isEqualTo("IMD2025");
        try (var owner = TestGround.asOwner();
                var row = owner.createStatement()
                        .executeQuery("select row_to_json(r)::text from requests.request r where id = '" + request.id()
                                + "'")) {
            row.next();
            assertThat(row.getString(1).toUpperCase().replace(" ", "")).doesNotContain("CV11AH");
        }
    }

    @Test
    void a_postcode_that_is_none_or_lies_elsewhere_is_told_apart() {
        for (var wrong : new String[][] {
            {"hello", "malformed"}, {"CV99 9ZZ", "unknown"}, {"CV32 4AA", "outside"}, {"", "malformed"}
        }) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> ask(partner, wrong[0]))
                    .satisfies(refused -> assertThat(refused.sentence().key())
                            .isIn("refused.areas." + wrong[1], "refused.areas.unknown"));
        }
    }

    @Test
    void a_person_is_known_by_a_code_to_their_own_partner_only() {
        var code = ask(partner, "CV1 1AH").person().text();
        var again = new Need(Kind.PHONE, Purpose.HEALTH, Access.BROKEN, Urgency.CRISIS, "CV1 1AH", code.toLowerCase());
        assertThat(partner.call(() -> requests.ask(again)).person().text()).isEqualTo(code);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> worker("Other House").call(() -> requests.ask(again)));
    }

    @Test
    void another_partner_sees_nothing_of_a_request() {
        var request = ask(partner, "CV1 1AH");
        var other = worker("Third House");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> other.call(() -> requests.get(request.id())));
        assertThat(other.call(requests::own)).isEmpty();
    }

    @Test
    void no_two_people_get_one_code() {
        var numbers = new java.util.ArrayDeque<>(java.util.List.of(12_345, 12_345, 54_321));
        var chance = new java.util.random.RandomGenerator() {
            @Override
            public long nextLong() {
                throw new IllegalStateException();
            }

            @Override
            public int nextInt(int from, int to) {
                return numbers.removeFirst();
            }
        };
        var drawn = new Requests(store, areas, journal, clock, chance);
        var need = new Need(Kind.LAPTOP, Purpose.WORK, Access.NOTHING, Urgency.SOON, "CV1 1AH", "");
        var codes = partner.call(() -> new TransactionTemplate(transactions)
                .execute(_ -> java.util.stream.Stream.of(drawn.ask(need), drawn.ask(need))
                        .map(request -> request.person().text())
                        .toList()));
        assertThat(codes).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void who_forgets_to_choose_or_to_write_is_told_so() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> partner.call(() -> requests.ask(new Need(null, null, null, null, "CV1 1AH", null))))
                .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.requests.choose"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> partner.call(() ->
                        requests.ask(new Need(Kind.LAPTOP, Purpose.WORK, Access.NOTHING, Urgency.SOON, null, null))))
                .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.areas.malformed"));
    }
}
