package org.devicebank.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.Grams;
import org.devicebank.permits.PermitForm;
import org.devicebank.permits.PermitId;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.devicebank.places.Role;
import org.devicebank.receipts.Receipt;
import org.devicebank.receipts.Receipts;
import org.devicebank.receipts.Treated;
import org.devicebank.receipts.Treatment;
import org.devicebank.recycling.Departures;
import org.devicebank.recycling.LoadId;
import org.devicebank.recycling.Loads;
import org.devicebank.recycling.Plan;
import org.devicebank.sorts.Container;
import org.devicebank.sorts.How;
import org.devicebank.sorts.Sort;
import org.devicebank.stages.Stage;
import org.devicebank.waste.Holder;
import org.devicebank.waste.LegalStatus;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// One load went to the recycler and was received; another is being filled.
@Component
@Order(90)
final class RecyclingScene implements Scene {

    private static final String HUB = "12 Far Gosford Street, Coventry CV1 5DW";
    private static final int SOME = 4;

    private final Devices devices;
    private final Permits permits;
    private final Standings standings;
    private final Evidence evidence;
    private final Loads loads;
    private final Departures departures;
    private final Receipts receipts;
    private final Clock clock;

    RecyclingScene(
            Devices devices,
            Permits permits,
            Standings standings,
            Evidence evidence,
            Loads loads,
            Departures departures,
            Receipts receipts,
            Clock clock) {
        this.devices = devices;
        this.permits = permits;
        this.standings = standings;
        this.evidence = evidence;
        this.loads = loads;
        this.departures = departures;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public void play(People people) {
        people.as(Role.COORDINATOR).run(() -> {
            standings.enterHolder(new Holder("Coventry Device Bank", HUB, "47790", ""));
            var carrier = permit(people, PermitKind.CARRIER, "CBDU204816", "Green Loop Vans");
            var site = permit(people, PermitKind.AATF, "EPR/KB3206XY", "Green Loop Yard");
            var waste = waste();
            var done = loads.start(true);
            loads.put(done, waste.stream().limit(2).toList(), Sort.IT_UNASSESSED);
            loads.put(done, Sort.IT_UNASSESSED, 2, "boxes of mixed small equipment", "14.5", false);
            loads.put(done, Sort.BATTERY_MIXED, 1, "from phones and mice", "3.2", true);
            loads.plan(done, plan(carrier, site));
            loads.weigh(done, null, How.WEIGHBRIDGE, "21.4", "WB-7731");
            departures.send(done, "Carol Hughes", "Vic Moss", LocalTime.of(0, 1));
            receive(done);
            var filling = loads.start(true);
            if (waste.size() > 2) {
                loads.put(filling, waste.stream().skip(2).limit(1).toList(), Sort.IT_UNASSESSED);
            }
            loads.put(filling, Sort.CRT, 1, "an old screen", "12", true);
            loads.put(loads.start(false), Sort.CABLES, 3, "bags of cables", "18", true);
        });
    }

    private PermitId permit(People people, PermitKind kind, String number, String site) {
        var today = permits.today();
        return permits.add(new PermitForm(
                people.recycler,
                kind,
                number,
                site,
                "Dock Lane, Coventry CV6 5RS",
                today.minusYears(1),
                today.plusMonths(7)));
    }

    /// A few devices that got no further at the bench are decided to be waste; one of them goes into no load yet.
    private List<String> waste() {
        var stuck = Stream.of(Stage.IDENTIFIED, Stage.TESTED)
                .flatMap(stage -> devices.list(DeviceFilter.at(stage), SOME).rows().stream()
                        .limit(2))
                .map(DeviceRow::id)
                .toList();
        stuck.stream()
                .filter(id -> standings.of(id).status() != LegalStatus.WEEE)
                .forEach(id -> standings.take(id, new Turn.Discard("not worth repairing")));
        return stuck.stream().map(id -> devices.get(id).tag().text()).toList();
    }

    private Plan plan(PermitId carrier, PermitId site) {
        return new Plan(
                permits.today(),
                carrier,
                site,
                "BX21 KLM",
                HUB,
                Container.CAR,
                1,
                "sorted, drives wiped where they could be",
                "Keep dry; batteries are taped",
                true,
                null);
    }

    private void receive(LoadId load) {
        var ticket = evidence.keep(
                "green-loop-7731.txt",
                "text/plain",
                "Weighbridge ticket 7731: 20.9 kg received".getBytes(StandardCharsets.UTF_8));
        receipts.record(new Receipt(
                UUID.randomUUID(),
                load,
                clock.instant(),
                "GL-7731",
                ticket,
                true,
                List.of(
                        new Treated(Treatment.RECYCLING, "R4", new Grams(19_100)),
                        new Treated(Treatment.RECOVERY, "R1", new Grams(1_800))),
                Set.of()));
    }
}
