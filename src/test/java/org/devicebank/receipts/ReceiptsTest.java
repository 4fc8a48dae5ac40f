package org.devicebank.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.Ledger;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.recycling.Departures;
import org.devicebank.recycling.LoadId;
import org.devicebank.recycling.LoadState;
import org.devicebank.recycling.Loads;
import org.devicebank.recycling.Yard;
import org.devicebank.reports.Reports;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Sort;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class ReceiptsTest {

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Parties parties;

    @Autowired
    Permits permits;

    @Autowired
    Standings standings;

    @Autowired
    Donations donations;

    @Autowired
    Loads loads;

    @Autowired
    Departures departures;

    @Autowired
    Receipts receipts;

    @Autowired
    EWaste waste;

    @Autowired
    Tracking tracking;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    Reports reports;

    @Autowired
    Workshop workshop;

    private Yard yard;
    private DeviceId wiped;
    private DeviceId unproven;
    private LoadId load;

    @BeforeEach
    void open() {
        yard = new Yard(workshop, devices, standings, parties, permits);
        here.run(() -> {
            var carrier = yard.permit(yard.recycler("Vans Ltd"), PermitKind.CARRIER, "CBDU123456", 30);
            var site = yard.permit(yard.recycler("Loop Ltd"), PermitKind.AATF, "EPR/AB1234CD", 30);
            yard.holder();
            wiped = yard.waste(Kind.LAPTOP, "R-1");
            unproven = yard.unproven("R-2");
            load = loads.start(true);
            loads.put(
                    load,
                    List.of(
                            devices.get(wiped).tag().text(),
                            devices.get(unproven).tag().text()),
                    Sort.IT_UNASSESSED);
            loads.put(load, Sort.BATTERY_MIXED, 1, "", "1.7", true);
            loads.plan(load, yard.plan(carrier, site));
            departures.send(load, "Tess", "Vic", Yard.morning());
        });
    }

    private Receipt receipt(Set<ItemId> missing, Treated... treated) {
        return new Receipt(UUID.randomUUID(), load, clock.instant(), "TICKET-1", null, true, List.of(treated), missing);
    }

    private static Treated recycled(long grams) {
        return new Treated(Treatment.RECYCLING, "R4", new Grams(grams));
    }

    private ItemId itemOf(DeviceId device) {
        return loads.items(load).stream()
                .filter(item -> device.equals(item.device()))
                .map(Item::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_arrived_is_recycled_except_where_a_drive_waits_for_the_record_of_its_destruction() {
        here.run(() -> {
            assertThat(receipts.record(receipt(Set.of(), recycled(5000)))).isEmpty();
            assertThat(loads.get(load).state()).isEqualTo(LoadState.RECEIVED);
            assertThat(devices.get(wiped).stage()).isEqualTo(Stage.RECYCLED);
            assertThat(devices.get(unproven).stage()).isEqualTo(Stage.IDENTIFIED);
            assertThat(receipts.due()).extracting(Due::device).containsExactly(unproven);
            var item = itemOf(unproven);
            receipts.destroyed(load, item, "shredded.pdf", "drive shredded".getBytes(StandardCharsets.UTF_8));
            assertThat(devices.get(unproven).stage()).isEqualTo(Stage.RECYCLED);
            assertThat(receipts.due()).isEmpty();
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> receipts.destroyed(load, item, "again.pdf", new byte[] {1}));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void the_carbon_of_a_recycled_device_counts_its_share_of_what_the_recycler_weighed() {
        here.run(() -> {
            receipts.record(receipt(Set.of(), recycled(5000)));
            ledger.workOut();
            assertThat(ledger.lines(wiped))
                    .extracting(Kept::line)
                    .filteredOn(line -> line.phase() == Phase.UNSUITABLE)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.basis()).isEqualTo(Line.Basis.MEASURED);
                        assertThat(line.activity().doubleValue()).isBetween(0.0015, 0.0018);
                    });
        });
    }

    @Test
    void what_is_missing_or_weighs_otherwise_raises_a_hand_until_somebody_answers() {
        here.run(() -> {
            var hands = receipts.record(receipt(
                    Set.of(itemOf(wiped)), recycled(6000), new Treated(Treatment.LANDFILL, "D1", new Grams(100))));
            assertThat(hands)
                    .extracting(Hand::trouble)
                    .containsExactly(Trouble.MISSING, Trouble.WEIGHT, Trouble.LANDFILL);
            assertThat(devices.get(wiped).stage()).isNotEqualTo(Stage.RECYCLED);
            var missing = receipts.hands(load).stream()
                    .filter(hand -> hand.trouble() == Trouble.MISSING)
                    .findFirst()
                    .orElseThrow();
            receipts.answer(missing.id(), "it lay under the seat");
            assertThat(receipts.open()).hasSize(2);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> receipts.answer(missing.id(), "again"));
            assertThat(receipts.record(receipt(Set.of(), recycled(5000)))).isEmpty();
            assertThat(receipts.open()).isEmpty();
            assertThat(devices.get(wiped).stage()).isEqualTo(Stage.RECYCLED);
            assertThat(receipts.of(load)).hasSize(2);
        });
    }

    @Test
    void a_receipt_is_not_of_a_time_to_come_nor_of_nothing() {
        here.run(() -> {
            var all = loads.items(load).stream().map(Item::id).collect(java.util.stream.Collectors.toSet());
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> receipts.record(receipt(all, recycled(1))));
            var late = new Receipt(
                    UUID.randomUUID(),
                    load,
                    clock.instant().plusSeconds(60),
                    "T",
                    null,
                    true,
                    List.of(recycled(1)),
                    Set.of());
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> receipts.record(late));
            assertThat(loads.get(load).state()).isEqualTo(LoadState.SENT);
        });
    }

    @Test
    void receipts_entered_by_several_people_at_once_move_each_device_once_and_one_counts() throws Exception {
        var tries = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 4; i++) {
            var one = here.call(() -> receipt(Set.of(), recycled(5000)));
            tries.add(() -> here.call(() -> receipts.record(one).size()));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(tries)) {
                assertThat(each.get()).isZero();
            }
        }
        here.run(() -> {
            var today = waste.today();
            assertThat(waste.between(today, today).stream().map(Handled::grams).reduce(Grams.NONE, Grams::plus))
                    .isEqualTo(new Grams(5000));
            assertThat(standings.decisions(wiped).stream().filter(one -> one.turn() instanceof Turn.Arrive))
                    .hasSize(1);
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void kilograms_add_up_by_donor_and_treatment_and_a_donor_sees_its_own() {
        var donor = here.call(() -> parties.addOrganisation("Council", Part.DONOR, 1));
        here.run(() -> {
            var list = "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,GIFT1\n";
            donations.load(donor, "list.csv", list.getBytes(StandardCharsets.UTF_8));
            receipts.record(receipt(Set.of(), recycled(4001), new Treated(Treatment.RECOVERY, "R1", new Grams(999))));
            var today = waste.today();
            var rows = waste.between(today, today);
            assertThat(rows).extracting(Handled::treatment).containsExactly(Treatment.RECYCLING, Treatment.RECOVERY);
            assertThat(rows).extracting(row -> row.grams().value()).containsExactly(4001L, 999L);
            assertThat(new String(Csv.of(rows), StandardCharsets.UTF_8))
                    .contains("RECYCLING,WEIGHED,3,4.001", "RECOVERY,WEIGHED,3,0.999");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> waste.between(today, today.minusDays(1)));
        });
        var guest = new Asking(here.place(), here.member(), donor, Set.of(Role.DONOR));
        guest.run(() -> assertThat(waste.between(waste.today(), waste.today())).isEmpty());
    }

    @Test
    void a_donation_knows_its_share_of_what_was_received() {
        var donor = here.call(() -> parties.addOrganisation("Council", Part.DONOR, 1));
        here.run(() -> {
            var list = "Type,Make,Model,Serial\nMonitor,Dell,P2419H,GIFT1\n";
            var donation = donations.load(donor, "list.csv", list.getBytes(StandardCharsets.UTF_8));
            var id = donations.receive(donation, 1, null);
            devices.advance(id, new Step.Identify(Kind.MONITOR, null, null, null, null, null, List.of(), List.of()));
            standings.take(id, new Turn.Discard("cracked"));
            var other = loads.start(true);
            loads.put(other, List.of(devices.get(id).tag().text()), Sort.IT_UNASSESSED);
            loads.put(other, Sort.BATTERY_MIXED, 1, "", "5.2", true);
            loads.plan(other, java.util.Objects.requireNonNull(loads.get(load).plan()));
            departures.send(other, "Tess", "Vic", Yard.morning());
            receipts.record(new Receipt(
                    UUID.randomUUID(),
                    other,
                    clock.instant(),
                    "T-2",
                    null,
                    false,
                    List.of(recycled(10_000)),
                    Set.of()));
            assertThat(reports.handled(donation))
                    .containsExactly(new org.devicebank.reports.Handled("RECYCLING", false, new Grams(5000)));
            new Asking(here.place(), here.member(), donor, Set.of(Role.DONOR))
                    .run(() -> assertThat(waste.between(waste.today(), waste.today()))
                            .containsExactly(new Handled("Council", Treatment.RECYCLING, false, 1, new Grams(5000))));
        });
    }

    @Test
    void the_export_is_of_received_loads_only() {
        here.run(() -> {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> tracking.of(load, null));
            receipts.record(receipt(Set.of(), recycled(5000)));
            var paper = loads.get(load).sent().number();
            var body = tracking.of(paper, "ba6eb330-4f7f-11eb-a2fb-67c34e9ac07c");
            assertThat(body)
                    .containsEntry("apiCode", "ba6eb330-4f7f-11eb-a2fb-67c34e9ac07c")
                    .containsEntry("hazardousWasteConsignmentCode", paper);
            assertThat(new String(tracking.file(load), StandardCharsets.UTF_8))
                    .contains("\"amount\" : ", "\"metric\" : \"Kilograms\"");
            var today = waste.today();
            assertThat(tracking.between(today, today, null)).hasSize(1);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> tracking.of("WTN-999999", null));
        });
    }

    @Test
    void a_drive_doubted_after_its_load_left_waits_for_the_record_of_its_destruction() {
        here.run(() -> {
            var drive = devices.drives(wiped).getFirst().id();
            devices.advance(wiped, new Step.DoubtDrive(drive, "its batch was opened again"));
            assertThat(receipts.due()).extracting(Due::device).containsExactlyInAnyOrder(wiped, unproven);
            receipts.record(receipt(Set.of(), recycled(5000)));
            assertThat(devices.get(wiped).stage()).isEqualTo(Stage.IDENTIFIED);
            receipts.destroyed(load, itemOf(wiped), "shredded.pdf", new byte[] {2});
            assertThat(devices.get(wiped).stage()).isEqualTo(Stage.RECYCLED);
            assertThat(receipts.due()).extracting(Due::device).containsExactly(unproven);
        });
    }
}
