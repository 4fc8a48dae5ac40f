package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.allocations.Allocations;
import org.devicebank.areas.Areas;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.devices.Devices;
import org.devicebank.factors.Factor;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.handovers.Answer;
import org.devicebank.handovers.Confirmed;
import org.devicebank.handovers.Explained;
import org.devicebank.handovers.Given;
import org.devicebank.handovers.Handovers;
import org.devicebank.handovers.Otherwise;
import org.devicebank.handovers.Recipient;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.ledger.Ledger;
import org.devicebank.ledger.Worked;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.requests.Access;
import org.devicebank.requests.Need;
import org.devicebank.requests.Purpose;
import org.devicebank.requests.Requests;
import org.devicebank.requests.Urgency;
import org.devicebank.stages.Step;
import org.devicebank.trips.Errand;
import org.devicebank.trips.TripForm;
import org.devicebank.trips.TripId;
import org.devicebank.trips.Trips;
import org.devicebank.trips.Vehicle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class FiguresTest {

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
    Trips trips;

    @Autowired
    Ledger ledger;

    @Autowired
    Figures figures;

    @Autowired
    Cards cards;

    @Autowired
    Workshop workshop;

    private Asking partner;
    private DeviceId given;
    private DeviceId recycled;

    @BeforeEach
    void season() {
        here.run(areas::loadShipped);
        var charity = here.call(() -> parties.addOrganisation("Open Door", Part.PARTNER, 1));
        partner = new Asking(here.place(), here.member(), charity, Set.of(Role.PARTNER_WORKER));
        given = ready("GIVEN");
        recycled = here.call(() -> workshop.wiped(Kind.LAPTOP, "RECYCLED"));
        carry(Errand.COLLECTION, List.of(given, recycled));
        give(given, Otherwise.BOUGHT_NEW);
        var recycler = here.call(() -> parties.addOrganisation("Green Loop", Part.RECYCLER, 1));
        here.run(() -> devices.advance(recycled, new Step.Recycle(recycler, "beyond repair")));
    }

    private DeviceId ready(String serial) {
        return here.call(() -> workshop.ready(Kind.LAPTOP, serial));
    }

    private void carry(Errand errand, List<DeviceId> aboard) {
        carry(errand, aboard, here.call(trips::today));
    }

    private void carry(Errand errand, List<DeviceId> aboard, LocalDate day) {
        here.run(() -> trips.record(new TripForm(
                new TripId(UUID.randomUUID()),
                day,
                errand,
                Vehicle.VAN_DIESEL,
                "",
                "",
                true,
                "24",
                null,
                aboard,
                "",
                "")));
    }

    private void give(DeviceId device, Otherwise said) {
        var request = partner.call(
                () -> requests.ask(new Need(Kind.LAPTOP, Purpose.WORK, Access.NOTHING, Urgency.SOON, "CV1 1AH", ""))
                        .id());
        here.run(() -> {
            allocations.reserve(request, device);
            allocations.dispatch(device);
        });
        partner.run(() ->
                handovers.handOver(device, ALL, Confirmed.IN_PERSON, new Answer(Recipient.INDIVIDUAL, said, true)));
    }

    private Scope toDate() {
        return Scope.between(Ledger.BEGINNING, figures.today());
    }

    @Test
    void working_the_lines_out_twice_writes_nothing_the_second_time() {
        here.run(() -> {
            var first = ledger.workOut();
            assertThat(first.lines()).isGreaterThan(15).isEqualTo(first.written());
            assertThat(ledger.workOut()).isEqualTo(new Worked(first.lines(), 0, 0));
        });
    }

    @Test
    void the_first_net_of_the_days_before_and_of_today_add_up_to_that_of_all_days() {
        carry(Errand.DELIVERY, List.of(given), here.call(trips::today).minusDays(40));
        here.run(() -> {
            ledger.workOut();
            var cut = figures.today().minusDays(20);
            var before = figures.look(Scope.between(Ledger.BEGINNING, cut)).nets();
            var after = figures.look(Scope.between(cut.plusDays(1), figures.today()))
                    .nets();
            var all = figures.look(toDate()).nets();
            assertThat(before.caused()).isPositive();
            assertThat(before.n1().add(after.n1())).isEqualByComparingTo(all.n1());
            assertThat(before.n3().add(after.n3())).isEqualByComparingTo(all.n3());
        });
    }

    @Test
    void whoever_looks_sees_what_happened_a_moment_ago() {
        here.run(() -> {
            var all = ledger.catchUp();
            assertThat(all.written()).isGreaterThan(15);
            assertThat(ledger.catchUp()).isEqualTo(new Worked(0, 0, 0));
            devices.advance(given, new Step.TakeBack("it did not start"));
            assertThat(ledger.catchUp().written()).isPositive();
            assertThat(ledger.workOut().written()).isZero();
        });
    }

    @Test
    void the_figure_counts_the_device_given_and_the_one_nobody_could_use() {
        here.run(() -> {
            ledger.workOut();
            var figure = figures.look(toDate());
            assertThat(figure.handedOver()).isEqualTo(1);
            assertThat(figure.unsuitable()).isEqualTo(1);
            assertThat(figure.burden()).isPositive();
            assertThat(figure.nets().of(Phase.AVOIDED)).isEqualByComparingTo("205");
            assertThat(figure.nets().n1()).isGreaterThan(figure.nets().n2());
            assertThat(figure.n1().drawn().low()).isLessThan(figure.n1().drawn().high());
            assertThat(figure.answers()).singleElement().satisfies(told -> {
                assertThat(told.enough()).isFalse();
                assertThat(told.displaced().mean()).isEqualByComparingTo("0.5");
            });
            var devicesTogether =
                    ledger.lines(given).size() + ledger.lines(recycled).size();
            assertThat(devicesTogether).isEqualTo(figure.lines());
        });
    }

    /// Only the file, a CSV reader written here and sums: nothing of the bank.
    @Test
    void a_stranger_gets_the_same_figure_from_the_bundle_alone() throws Exception {
        var id = here.call(() -> figures.issue(toDate()));
        var issued = here.call(() -> figures.get(id));
        var files = Stranger.unzip(here.call(() -> figures.bundle(id)));
        assertThat(files.keySet())
                .containsExactly("README.txt", "figure.json", "lines.csv", "factors.csv", "earned.csv");
        var again = Stranger.work(files);
        assertThat(again.n1()).isEqualByComparingTo(issued.n1());
        assertThat(again.n2()).isEqualByComparingTo(issued.n2());
        assertThat(again.n3()).isEqualByComparingTo(issued.n3());
        assertThat(Stranger.sha256(files.get("figure.json"))).isEqualTo(issued.saidHash());
        assertThat(again.linesHash()).isEqualTo(Stranger.said(files, "lines_sha256"));
        assertThat(again.wrongHashes()).isEmpty();
        assertThat(again.wrongProducts()).isEmpty();
        assertThat(again.unknownFactors()).isEmpty();
        assertThat(Stranger.rows(files.get("factors.csv")))
                .filteredOn(row -> !row.get("factor_id").startsWith("maker."))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("quality_grade")).matches("[ABCD]"))
                .allSatisfy(row -> assertThat(row.get("geography")).isNotBlank());
    }

    @Test
    void four_answers_are_neither_told_nor_to_be_worked_out_of_what_is_written_and_five_are() throws Exception {
        for (var i = 0; i < 3; i++) {
            give(ready("FEW-" + i), Otherwise.BOUGHT_NEW);
        }
        var few = here.call(() -> figures.issue(toDate()));
        var files = Stranger.unzip(here.call(() -> figures.bundle(few)));
        var said = new String(files.get("figure.json"), StandardCharsets.UTF_8);
        assertThat(said)
                .contains("\"n\":\"fewer than 5\",\"share\":\"0.500000\"")
                .doesNotContain("BOUGHT_NEW", "score", "\"first_time\"", "first_time_asked");
        assertThat(Stranger.work(files).n2())
                .isEqualByComparingTo(here.call(() -> figures.get(few)).n2());
        assertThat(here.call(() -> figures.look(toDate())).answered()).isZero();
        give(ready("ENOUGH"), Otherwise.BOUGHT_USED);
        var enough = here.call(() -> figures.look(toDate()));
        assertThat(enough.answered()).isEqualTo(5);
        assertThat(enough.answers().getFirst().displaced().mean()).isEqualByComparingTo("0.722222");
        assertThat(enough.firstTime()).isEqualTo(new Figure.FirstTime(5, 5));
        var id = here.call(() -> figures.issue(toDate()));
        var some = Stranger.unzip(here.call(() -> figures.bundle(id)));
        assertThat(new String(some.get("figure.json"), StandardCharsets.UTF_8))
                .contains("\"n\":5,\"score\":\"4.5\"")
                .doesNotContain("BOUGHT_NEW");
        assertThat(Stranger.work(some).n2())
                .isEqualByComparingTo(here.call(() -> figures.get(id)).n2())
                .isEqualByComparingTo(here.call(() -> figures.frozen(id)).nets().n2());
        assertThat(here.call(() -> figures.frozen(id)).answers().getFirst().plain())
                .isFalse();
        assertThat(here.call(() -> figures.frozen(few)).nets().n2())
                .isEqualByComparingTo(here.call(() -> figures.get(few)).n2());
    }

    @Test
    void a_figure_says_what_it_borrowed_and_left_out_and_so_does_its_bundle() throws Exception {
        carry(Errand.COLLECTION, List.of(given, recycled), LocalDate.of(2019, 5, 6));
        var id = here.call(() -> figures.issue(toDate()));
        var figure = here.call(() -> figures.look(toDate()));
        assertThat(figure.notes())
                .anyMatch(note -> note.contains("lines of 2026") && note.contains("use factors of 2025"))
                .anyMatch(
                        note -> note.startsWith("Left out (2 times): There is no factor UK.VAN.DIESEL.AVG.KM for 2019"))
                .anyMatch(note -> note.startsWith("For 1 of 1 devices"));
        assertThat(here.call(() -> figures.frozen(id)).notes()).isEqualTo(figure.notes());
        var files = Stranger.unzip(here.call(() -> figures.bundle(id)));
        assertThat(new String(files.get("figure.json"), StandardCharsets.UTF_8))
                .contains("\"factors_of\":2025", "There is no factor UK.VAN.DIESEL.AVG.KM for 2019");
        here.run(() -> trips.withdraw(trips.latest().getLast().id(), "It was never made"));
        here.run(ledger::workOut);
        assertThat(here.call(() -> figures.look(toDate())).notes()).noneMatch(note -> note.startsWith("Left out"));
        assertThat(here.call(() -> figures.frozen(id)).notes()).isEqualTo(figure.notes());
    }

    @Test
    void answers_count_in_groups_of_five_so_that_no_two_figures_differ_by_one_persons_answer() {
        for (var i = 0; i < 8; i++) {
            give(ready("GROUP-" + i), i == 5 ? Otherwise.DO_NOT_KNOW : Otherwise.WITHOUT);
            var figure = here.call(() -> figures.look(toDate()));
            assertThat(figure.answered()).as("after %s", i + 2).isIn(0, 5).isEqualTo(i < 3 ? 0 : 5);
            assertThat(figure.answers().getFirst().handovers()).isEqualTo(i + 2);
            assertThat(figure.answers().getFirst().displaced().doNotKnow()).isZero();
            assertThat(figure.firstTime().asked()).isEqualTo((i + 2) / 5 * 5);
            assertThat(figure.answers().getFirst().displaced().mean()).isEqualByComparingTo(i < 3 ? "0.5" : "0.333333");
        }
        give(ready("GROUP-9"), Otherwise.WITHOUT);
        give(ready("GROUP-10"), Otherwise.WITHOUT);
        assertThat(here.call(() -> figures.look(toDate())).answered()).isEqualTo(10);
    }

    @Test
    void nothing_is_told_of_a_donation_that_does_not_exist_nor_of_days_to_come() {
        here.run(() -> {
            var nowhere = Scope.ofDonation(UUID.randomUUID(), figures.today());
            var tomorrow = Scope.between(Ledger.BEGINNING, figures.today().plusDays(1));
            for (var scope : List.of(nowhere, tomorrow)) {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> figures.look(scope));
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> figures.earned(scope));
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> figures.issue(scope));
            }
        });
    }

    private void everybodyIsFoundUsingTheirs() {
        partner.run(() -> handovers.given().forEach(one -> handovers.look(one.handover(), Given.Use.IN_USE)));
    }

    @Test
    void what_is_earned_so_far_stands_beside_the_whole_and_is_frozen_with_the_figure() throws Exception {
        for (var i = 0; i < 4; i++) {
            give(ready("FOUND-" + i), Otherwise.WITHOUT);
        }
        everybodyIsFoundUsingTheirs();
        var id = here.call(() -> figures.issue(toDate()));
        var accrual = here.call(() -> figures.frozen(id)).accrual();
        assertThat(accrual).isNotNull();
        assertThat(accrual.looked()).isEqualTo(5);
        var files = Stranger.unzip(here.call(() -> figures.bundle(id)));
        assertThat(Stranger.rows(files.get("earned.csv")))
                .hasSize(5)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("days_in_use", "0").containsEntry("share", "0.333333"));
        assertThat(new String(here.call(() -> figures.earned(toDate())), StandardCharsets.UTF_8))
                .isEqualTo(new String(files.get("earned.csv"), StandardCharsets.UTF_8));
    }

    @Test
    void whether_fewer_than_five_are_still_used_is_not_told_and_a_figure_says_so_for_good() throws Exception {
        everybodyIsFoundUsingTheirs();
        var id = here.call(() -> figures.issue(toDate()));
        var files = Stranger.unzip(here.call(() -> figures.bundle(id)));
        assertThat(new String(files.get("figure.json"), StandardCharsets.UTF_8))
                .contains("\"found_in_use\":\"fewer than 5\"");
        assertThat(new String(files.get("earned.csv"), StandardCharsets.UTF_8)).hasLineCount(1);
        var accrual = here.call(() -> figures.frozen(id)).accrual();
        assertThat(accrual).isNotNull();
        assertThat(accrual.enough()).isFalse();
        assertThat(accrual.whole()).isEqualByComparingTo("61.5");
    }

    /// The ranges too, with another generator of chance.
    @Test
    void a_stranger_draws_the_same_ranges_from_the_bundle_alone() throws Exception {
        give(ready("RANGE-1"), Otherwise.WITHOUT);
        here.run(() -> devices.advance(given, new Step.TakeBack("it did not start")));
        var id = here.call(() -> figures.issue(toDate()));
        var figure = here.call(() -> figures.frozen(id));
        var drawn = StrangersDraws.of(Stranger.unzip(here.call(() -> figures.bundle(id))));
        StrangersDrawsTest.near(drawn.n1(), figure.n1().drawn());
        StrangersDrawsTest.near(drawn.n2(), figure.n2().drawn());
        var said = here.call(() -> figures.get(id)).said();
        assertThat(figure.n2().reasons()).isNotEmpty().isEqualTo(Answers.reasons(said));
    }

    private static Factor dearerBox() {
        var box = FactorBook.shipped().editions(new FactorId("pack.box")).getLast();
        return new Factor(
                box.id(),
                box.year(),
                box.edition() + 1,
                box.edition(),
                new BigDecimal("1.05"),
                box.gives(),
                box.per(),
                box.basis(),
                box.label(),
                box.geography(),
                box.source(),
                box.grade(),
                box.spread(),
                null,
                null,
                null);
    }

    @Test
    void an_issued_figure_stays_as_it_is_and_says_what_later_changes_are_due_to() {
        here.run(() -> {
            var id = figures.issue(toDate());
            var before = figures.get(id);
            assertThat(figures.restate(id).stands()).isTrue();
            ledger.workOut(FactorBook.shipped().with(List.of(dearerBox())));
            var dearer = figures.restate(id);
            assertThat(dearer.dueToFactors1()).isEqualByComparingTo("-0.5");
            assertThat(dearer.dueToActivity1()).isEqualByComparingTo("0");
            ledger.workOut();
            assertThat(figures.restate(id).dueToFactors1()).isEqualByComparingTo("0");
        });
        for (var i = 0; i < 4; i++) {
            give(ready("MORE-" + i), Otherwise.WITHOUT);
        }
        here.run(() -> {
            ledger.workOut();
            var id = figures.latest().getFirst().id();
            var restated = figures.restate(id);
            assertThat(restated.dueToFactors1()).isEqualByComparingTo("0");
            assertThat(restated.dueToActivity1()).isGreaterThan(new BigDecimal("190"));
            assertThat(restated.dueToAnswers2()).isNegative();
            assertThat(restated.before()
                            .n2()
                            .add(restated.dueToFactors2())
                            .add(restated.dueToActivity2())
                            .add(restated.dueToAnswers2()))
                    .isEqualByComparingTo(restated.after().n2());
            var issued = figures.get(id);
            assertThat(figures.frozen(id).nets().n1()).isEqualByComparingTo(issued.n1());
            assertThat(figures.frozen(id).nets().n2()).isEqualByComparingTo(issued.n2());
        });
    }

    @Test
    void a_line_that_nothing_supports_any_more_says_so_and_is_never_removed() {
        here.run(() -> {
            ledger.workOut();
            var trip = trips.latest().getFirst().id();
            trips.withdraw(trip, "It was another day");
            var worked = ledger.workOut();
            assertThat(worked.gone()).isEqualTo(4);
            assertThat(figures.look(toDate()).nets().of(Phase.COLLECTION)).isEqualByComparingTo("0");
            assertThat(ledger.workOut().gone()).isZero();
        });
    }

    @Test
    void a_device_that_comes_back_is_not_counted_any_more() {
        here.run(() -> {
            devices.advance(given, new Step.TakeBack("it did not start"));
            ledger.workOut();
            var figure = figures.look(toDate());
            assertThat(figure.handedOver()).isZero();
            assertThat(figure.nets().of(Phase.AVOIDED)).isEqualByComparingTo("0");
            assertThat(figure.nets().n1()).isNegative();
        });
    }

    @Test
    void the_card_of_a_device_shows_its_sum_and_warns_of_parts_that_eat_the_benefit() {
        here.run(() -> {
            var card = cards.card(given);
            assertThat(card.handedOver()).isTrue();
            assertThat(card.nets().n1()).isGreaterThan(card.nets().n2());
            var parts = card.parts(ledger.parts(figures.today()));
            assertThat(parts).filteredOn(Card.Part::tooMuch).isEmpty();
            var dear = new Rate("part.x", "1", new BigDecimal("51.3"), "kg CO2e/piece", 1.3, "x", "", "");
            assertThat(card.parts(List.of(dear)).getFirst().tooMuch()).isTrue();
            var fair = new Rate("part.x", "1", new BigDecimal("51.25"), "kg CO2e/piece", 1.3, "x", "", "");
            assertThat(card.parts(List.of(fair)).getFirst().tooMuch()).isFalse();
        });
    }

    @Test
    void nothing_is_issued_for_days_on_which_nothing_happened() {
        here.run(() -> {
            var past = Scope.between(Ledger.BEGINNING, Ledger.BEGINNING.plusDays(3));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> figures.issue(past));
            assertThat(figures.look(past).nets().n1()).isEqualByComparingTo("0");
        });
    }

    @Test
    void an_estimate_before_giving_counts_every_device_and_refuses_what_is_no_count() {
        here.run(() -> {
            var estimate = cards.estimate(Map.of(Kind.LAPTOP, 10, Kind.MONITOR, 4));
            assertThat(estimate.nets().of(Phase.AVOIDED)).isEqualByComparingTo("2690");
            assertThat(estimate.n2().high()).isLessThan(estimate.n1().high());
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> cards.estimate(Map.of(Kind.LAPTOP, 0)));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> cards.estimate(Map.of(Kind.LAPTOP, 100_001)));
        });
    }

    @Test
    void somebody_who_gives_sees_no_figure_of_the_whole_bank() {
        var id = here.call(() -> figures.issue(toDate()));
        var donor = new Asking(here.place(), here.member(), new OrganisationId(UUID.randomUUID()), Set.of(Role.DONOR));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> donor.run(() -> figures.get(id)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> donor.run(() -> figures.look(toDate())));
    }

    @Test
    void people_who_issue_the_same_figure_at_once_issue_one() throws Exception {
        var ids = together(4, () -> figures.issue(toDate()));
        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(here.call(figures::latest)).hasSize(1);
    }

    @Test
    void lines_are_worked_out_while_things_happen_and_agree_with_them_in_the_end() throws Exception {
        var fresh = new ArrayList<DeviceId>();
        for (var i = 0; i < 4; i++) {
            fresh.add(ready("FRESH-" + i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var happening = threads.submit(() -> fresh.forEach(device -> carry(Errand.DELIVERY, List.of(device))));
            for (var i = 0; i < 3; i++) {
                together(2, ledger::workOut);
                together(2, ledger::catchUp);
            }
            happening.get();
        }
        here.run(() -> {
            ledger.catchUp();
            assertThat(ledger.workOut().written()).isZero();
            assertThat(figures.look(toDate()).nets().of(Phase.DELIVERY).doubleValue())
                    .isBetween(30.5, 30.6);
        });
    }

    private <T> List<T> together(int count, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<T> bound = () -> here.call(work::call);
            var done = new ArrayList<T>();
            for (var one : threads.invokeAll(java.util.Collections.nCopies(count, bound))) {
                done.add(one.get());
            }
            return done;
        }
    }

    @Test
    void neither_a_line_nor_an_issued_figure_can_be_changed_even_by_the_owner() throws SQLException {
        here.run(() -> figures.issue(toDate()));
        try (var owner = TestGround.asOwner()) {
            for (var sql : List.of(
                    "update ledger.line set result = 0", "delete from ledger.line",
                    "update figures.figure set n1 = 0", "delete from figures.rests_on")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(sql)
                        .isThrownBy(() -> owner.createStatement().executeUpdate(sql));
            }
        }
    }
}
