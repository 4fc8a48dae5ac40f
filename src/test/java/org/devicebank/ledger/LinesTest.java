package org.devicebank.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Factors;
import org.devicebank.factors.MeasurementForm;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class LinesTest {

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Factors factors;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transactions;

    private Asking here;
    private final List<DeviceId> wiped = new ArrayList<>();

    @BeforeEach
    void wipeSome() {
        here = Cast.newPlace(places);
        here.run(() -> {
            for (var i = 0; i < 3; i++) {
                wiped.add(new Workshop(devices, evidence).wiped(Kind.LAPTOP, "LN-" + i));
            }
            ledger.workOut();
        });
    }

    private List<Kept> all() {
        return transactions.execute(_ -> {
            try (var lines = ledger.lines(Ledger.BEGINNING, factors.today(), null)) {
                return lines.toList();
            }
        });
    }

    private static int asOwner(String sql) throws SQLException {
        try (var owner = TestGround.asOwner();
                var statement = owner.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /// All columns of a line of one of the devices, with some said otherwise.
    private String copied(String device, String rate) {
        return """
                insert into ledger.line (place_id, id, turn, device_id, event, day, phase, formula, activity, unit, rate_id,
                    basis, method, result, hash, worked_out_by)
                select place_id, gen_random_uuid(), 1, %s, event, day, phase, formula, activity, unit, %s, basis, method,
                    result, hash, worked_out_by
                from ledger.line
                where device_id = '%s' and device_class is null
                """.formatted(device, rate, wiped.getFirst());
    }

    @Test
    void the_database_takes_no_line_of_a_device_or_a_rate_that_is_not_there() throws SQLException {
        assertThat(asOwner(copied("device_id", "rate_id"))).isPositive();
        for (var wrong : List.of(copied("gen_random_uuid()", "rate_id"), copied("device_id", "gen_random_uuid()"))) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> asOwner(wrong))
                    .satisfies(no -> assertThat(no.getSQLState()).isEqualTo("23503"));
        }
    }

    @Test
    void what_a_factor_is_is_kept_once_however_many_lines_use_it_and_never_changed() throws SQLException {
        here.run(() -> {
            var lines = all();
            var rates = lines.stream().map(one -> one.line().rate()).collect(Collectors.toSet());
            assertThat(lines).hasSizeGreaterThan(2 * rates.size());
            assertThat(ledger.lines(wiped.getFirst()))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(rates).contains(one.line().rate()));
        });
        for (var sql : List.of("update ledger.rate set value = 0", "delete from ledger.rate")) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> asOwner(sql));
        }
    }

    @Test
    void the_lines_of_one_device_come_together_and_say_what_each_device_says_by_itself() {
        here.run(() -> {
            var lines = all();
            var order = lines.stream()
                    .map(one -> one.line().device())
                    .collect(ArrayList<DeviceId>::new, LinesTest::addOther, List::addAll);
            assertThat(order).containsExactlyInAnyOrderElementsOf(wiped);
            for (var device : wiped) {
                assertThat(lines.stream()
                                .filter(one -> one.line().device().equals(device))
                                .toList())
                        .containsExactlyInAnyOrderElementsOf(ledger.lines(device));
            }
        });
    }

    private static void addOther(List<DeviceId> order, DeviceId next) {
        if (order.isEmpty() || !order.getLast().equals(next)) order.add(next);
    }

    @Test
    void only_the_latest_turn_of_a_line_stands_and_its_hash_is_the_one_that_is_counted() {
        here.run(() -> {
            var before = all();
            factors.measure(new MeasurementForm(
                    new FactorId("energy.laptop"),
                    new BigDecimal("2.2"),
                    20,
                    factors.today().minusDays(60),
                    factors.today().minusDays(50),
                    "measured"));
            assertThat(ledger.workOut().written()).isPositive();
            var after = all();
            assertThat(after.stream().map(Kept::id).toList())
                    .containsExactlyElementsOf(before.stream().map(Kept::id).toList());
            assertThat(after).anyMatch(one -> one.turn() == 2).noneMatch(Kept::gone);
            var turns = transactions.execute(_ -> {
                try (var some = ledger.turns(Ledger.BEGINNING, factors.today(), null)) {
                    return some.toList();
                }
            });
            assertThat(turns.stream().map(Turn::line).map(UUID::toString).toList())
                    .isSorted();
            assertThat(turns)
                    .containsExactlyInAnyOrderElementsOf(after.stream()
                            .map(one -> new Turn(one.line().device(), one.id(), one.turn(), one.hash(), false))
                            .toList());
        });
    }

    @Test
    void whoever_reads_lines_as_they_come_needs_a_transaction() {
        here.run(() -> assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> ledger.lines(Ledger.BEGINNING, factors.today(), null)));
    }
}
