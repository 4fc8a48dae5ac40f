package org.devicebank.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.waste.LegalStatus;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class PartsTest {

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Standings standings;

    @Autowired
    Parts parts;

    @Autowired
    Workshop workshop;

    private PartId buy(PartKind kind, int count) {
        return parts.buy(new Bought(kind, PartOrigin.NEW, "Parts Shop", 2450, LocalDate.of(2026, 3, 2), count, ""));
    }

    private Map<String, Object> lastFacts(DeviceId id, String what) {
        return devices.journey(id).stream()
                .filter(one -> one.what().equals(what))
                .toList()
                .getLast()
                .facts();
    }

    @Test
    void of_several_people_who_want_the_last_battery_one_gets_it() throws Exception {
        var laptops = here.call(() -> {
            buy(PartKind.BATTERY_LAPTOP, 1);
            return List.of(
                    workshop.wiped(Kind.LAPTOP, "PART001"),
                    workshop.wiped(Kind.LAPTOP, "PART002"),
                    workshop.wiped(Kind.LAPTOP, "PART003"),
                    workshop.wiped(Kind.LAPTOP, "PART004"));
        });
        var start = new CountDownLatch(1);
        var fitted = new ArrayList<Boolean>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = laptops.stream()
                    .map(laptop -> people.submit((Callable<Boolean>) () -> {
                        start.await();
                        try {
                            here.run(() -> parts.fitAny(laptop, PartKind.BATTERY_LAPTOP));
                            return true;
                        } catch (Refused _) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            for (var one : tries) {
                fitted.add(one.get());
            }
        }
        assertThat(fitted).containsOnlyOnce(true);
        here.run(() -> {
            assertThat(parts.inStock()).isEmpty();
            assertThat(laptops.stream().mapToInt(one -> parts.fittedIn(one).size()))
                    .containsExactlyInAnyOrder(0, 0, 0, 1);
        });
    }

    @Test
    void several_people_who_want_one_each_all_get_one_while_there_are_enough() throws Exception {
        var laptops = here.call(() -> {
            buy(PartKind.RAM_8, 3);
            return List.of(
                    workshop.wiped(Kind.LAPTOP, "PART011"),
                    workshop.wiped(Kind.LAPTOP, "PART012"),
                    workshop.wiped(Kind.LAPTOP, "PART013"));
        });
        var start = new CountDownLatch(1);
        var pieces = new ArrayList<PartId>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = laptops.stream()
                    .map(laptop -> people.submit(() -> {
                        start.await();
                        return here.call(() -> parts.fitAny(laptop, PartKind.RAM_8));
                    }))
                    .toList();
            start.countDown();
            for (var one : tries) {
                pieces.add(one.get());
            }
        }
        assertThat(pieces).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void the_journal_keeps_what_the_carbon_of_a_part_is_worked_out_from() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "PART021");
            buy(PartKind.RAM_8, 1);
            devices.advance(id, new Step.Raise(Flag.AWAITING_PART, "memory"));
            parts.fitAny(id, PartKind.RAM_8);
            assertThat(lastFacts(id, "parts.fit"))
                    .containsEntry("part", "ram.8")
                    .containsEntry("origin", "NEW")
                    .containsEntry("capacity_gb", 8);
            assertThat(devices.get(id).flags()).isEmpty();
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_part_out_of_waste_is_fitted_only_with_the_document_that_ends_its_waste() {
        here.run(() -> {
            var source = workshop.wiped(Kind.LAPTOP, "PART031");
            var target = workshop.wiped(Kind.LAPTOP, "PART032");
            standings.take(source, new Turn.Discard("the board is burnt"));
            var battery = parts.harvest(source, new Harvest(PartKind.BATTERY_LAPTOP, "85% of its capacity", null));
            assertThat(parts.get(battery).awaitsEvidence()).isTrue();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.fit(target, battery));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.fitAny(target, PartKind.BATTERY_LAPTOP));
            var paper = evidence.keep("end.pdf", "application/pdf", "tested".getBytes(StandardCharsets.UTF_8));
            parts.endWaste(battery, paper, "meets the requirements for batteries");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.endWaste(battery, paper, "again"));
            parts.fit(target, battery);
            assertThat(lastFacts(target, "parts.fit"))
                    .containsEntry("origin", "HARVESTED")
                    .containsEntry("part", "battery.laptop");
            assertThat(parts.fittedIn(target)).extracting(Piece::id).containsExactly(battery);
        });
    }

    @Test
    void the_database_says_so_again() throws SQLException {
        here.run(() -> {
            var source = workshop.wiped(Kind.LAPTOP, "PART041");
            standings.take(source, new Turn.Discard("broken"));
            parts.harvest(source, new Harvest(PartKind.RAM_8, "memtest, one pass", null));
            workshop.wiped(Kind.LAPTOP, "PART042");
        });
        try (var raw = TestGround.asApplication();
                var statement = raw.createStatement()) {
            statement.execute("select set_config('bank.place', '" + here.place() + "', false)");
            var fit = "insert into parts.leaving (place_id, piece_id, fate, device_id, from_waste, done_by)"
                    + " select piece.place_id, piece.id, 'FITTED', piece.source_device, %s, piece.entered_by"
                    + " from parts.piece as piece where piece.place_id = places.here()";
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(fit.formatted("true")))
                    .withMessageContaining("waste_is_not_fitted");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(fit.formatted("false")))
                    .withMessageContaining("foreign key");
        }
    }

    @Test
    void taking_apart_what_is_not_meant_for_reuse_makes_it_waste() {
        here.run(() -> {
            var source = workshop.wiped(Kind.LAPTOP, "PART051");
            devices.advance(source, new Step.Reroute(Route.PARTS, "screen is broken"));
            var memory = parts.harvest(source, new Harvest(PartKind.RAM_8, "memtest, one pass", null));
            assertThat(standings.of(source).status()).isEqualTo(LegalStatus.WEEE);
            assertThat(devices.get(source).route()).isEqualTo(Route.PARTS);
            assertThat(parts.get(memory).fromWaste()).isTrue();
        });
    }

    @Test
    void a_wiped_drive_comes_out_once_and_keeps_its_proof_where_it_goes() {
        here.run(() -> {
            var source = workshop.wiped(Kind.LAPTOP, "PART061");
            var target = workshop.wiped(Kind.LAPTOP, "PART062");
            standings.enterCondition("A", "in the words of the place");
            standings.take(source, new Turn.KeepForReuse("A", "a bigger drive goes in"));
            var drive = devices.drives(source).getFirst();
            var harvest = new Harvest(PartKind.HDD_25, "read end to end without errors", drive);
            var piece = parts.harvest(source, harvest);
            assertThat(devices.drives(source).getFirst().state()).isEqualTo(DriveState.ABSENT);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.harvest(source, harvest));
            parts.fit(target, piece);
            assertThat(devices.get(target).stage()).isEqualTo(Stage.WIPED);
            assertThat(devices.drives(target))
                    .hasSize(2)
                    .anySatisfy(one -> assertThat(one.evidence()).isEqualTo(drive.evidence()));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_drive_of_a_batch_that_was_opened_again_is_not_fitted_and_not_believed_where_it_was() {
        here.run(() -> {
            var source = workshop.wiped(Kind.LAPTOP, "PART091");
            var target = workshop.ready(Kind.LAPTOP, "PART092");
            devices.advance(target, new Step.SendBack("a second drive"));
            standings.enterCondition("A", "in the words of the place");
            standings.take(source, new Turn.KeepForReuse("A", "stays in use"));
            var fitted = parts.harvest(
                    source,
                    new Harvest(PartKind.HDD_25, "read", devices.drives(source).getFirst()));
            parts.fit(target, fitted);
            var other = workshop.wiped(Kind.LAPTOP, "PART093");
            standings.take(other, new Turn.KeepForReuse("A", "stays in use"));
            var kept = parts.harvest(
                    other,
                    new Harvest(PartKind.HDD_25, "read", devices.drives(other).getFirst()));
            devices.note(source, "samples.reopened", Map.of("reason", "data was found"));
            devices.note(other, "samples.reopened", Map.of("reason", "data was found"));
            assertThat(devices.get(target).stage()).isEqualTo(Stage.IDENTIFIED);
            assertThat(devices.get(target).drivesUnproven()).isEqualTo(1);
            var third = workshop.wiped(Kind.LAPTOP, "PART094");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.fit(third, kept));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_bought_drive_has_no_proof_so_its_device_is_wiped_anew() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "PART071");
            buy(PartKind.SSD_256, 1);
            parts.fitAny(id, PartKind.SSD_256);
            assertThat(devices.get(id).stage()).isEqualTo(Stage.IDENTIFIED);
            assertThat(devices.drives(id)).hasSize(2);
        });
    }

    @Test
    void parts_go_in_and_out_at_the_bench_only_and_only_where_they_fit() {
        here.run(() -> {
            var ready = workshop.ready(Kind.LAPTOP, "PART081");
            var phone = workshop.wiped(Kind.PHONE, "PART082");
            var battery = buy(PartKind.BATTERY_LAPTOP, 1);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.fit(ready, battery));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.fit(phone, battery));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> parts.harvest(phone, new Harvest(PartKind.RAM_8, "tested", null)));
            devices.advance(phone, new Step.Raise(Flag.BATTERY_SWOLLEN, "seen"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> parts.harvest(phone, new Harvest(PartKind.SCREEN_PHONE, "tested", null)));
        });
    }

    @Test
    void counts_say_what_is_there_what_waits_and_what_runs_low() {
        here.run(() -> {
            buy(PartKind.RAM_8, 3);
            parts.setLevel(PartKind.RAM_8, 5);
            parts.setLevel(PartKind.RAM_8, 2);
            parts.setLevel(PartKind.CHARGER_LAPTOP, 1);
            parts.scrap(parts.inStock().getFirst().id(), "cracked");
            assertThat(parts.counts())
                    .containsExactly(
                            new Count(PartKind.CHARGER_LAPTOP, 0, 0, 0, 0, 1), new Count(PartKind.RAM_8, 2, 0, 0, 0, 2))
                    .allMatch(Count::low);
            assertThat(parts.inStock()).extracting(Piece::label).containsExactly("P2", "P3");
        });
    }

    @Test
    void a_drive_fitted_at_the_very_moment_its_batch_is_opened_again_is_not_believed_either() throws Exception {
        here.run(() -> standings.enterCondition("A", "in the words of the place"));
        for (var round = 0; round < 8; round++) {
            var name = "PART1" + round;
            var source = here.call(() -> workshop.wiped(Kind.LAPTOP, name + "S"));
            var target = here.call(() -> workshop.wiped(Kind.LAPTOP, name + "T"));
            var piece = here.call(() -> {
                standings.take(source, new Turn.KeepForReuse("A", "stays in use"));
                return parts.harvest(
                        source,
                        new Harvest(
                                PartKind.HDD_25, "read", devices.drives(source).getFirst()));
            });
            var start = new CyclicBarrier(2);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var fitting = people.submit(() -> {
                    start.await();
                    here.run(() -> {
                        try {
                            parts.fit(target, piece);
                        } catch (Refused _) {
                            // the doubt came first
                        }
                    });
                    return true;
                });
                var doubting = people.submit(() -> {
                    start.await();
                    here.run(() -> devices.note(source, "samples.reopened", Map.of("reason", "data was found")));
                    return true;
                });
                fitting.get();
                doubting.get();
            }
            here.run(() -> assertThat(
                            parts.get(piece).inStock() || !devices.get(target).dataSafe())
                    .as("round %s", name)
                    .isTrue());
        }
    }

    @Test
    void nothing_is_taken_out_of_a_device_that_a_carrier_has() {
        here.run(() -> {
            var gone = workshop.wiped(Kind.LAPTOP, "PART120");
            standings.take(gone, new Turn.Discard("broken"));
            standings.take(gone, new Turn.Move("WTN-1"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> parts.harvest(gone, new Harvest(PartKind.RAM_8, "good", null)))
                    .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.parts.not_at_the_bench"));
        });
    }
}
