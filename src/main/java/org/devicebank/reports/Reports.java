package org.devicebank.reports;

import java.time.Clock;
import java.util.List;
import org.devicebank.devices.Devices;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Figures, each of which can be opened down to the devices behind it.
@Component
@Transactional(readOnly = true)
public class Reports {

    private final ReportStore store;
    private final Devices devices;
    private final Donations donations;
    private final Clock clock;

    Reports(ReportStore store, Devices devices, Donations donations, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.donations = donations;
        this.clock = clock;
    }

    /// What became of each device of a donation; for its donor, or for those who see all.
    public Reconciliation reconciliation(DonationId id) {
        donations.get(id);
        var rows = store.rows(id);
        return new Reconciliation(
                clock.instant(),
                rows.size(),
                count(rows, Reconciliation.Fate.REUSED),
                count(rows, Reconciliation.Fate.PARTS),
                count(rows, Reconciliation.Fate.RECYCLED),
                count(rows, Reconciliation.Fate.IN_WORK),
                count(rows, Reconciliation.Fate.NOT_FOUND),
                store.extra(id),
                rows);
    }

    /// Kilograms of a donation responsibly handled as e-waste, told beside the rest and added to nothing.
    public List<Handled> handled(DonationId id) {
        donations.get(id);
        return store.handled(id);
    }

    private static int count(List<Reconciliation.Row> rows, Reconciliation.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    /// The whole place: how many devices stand where, and how many wait.
    public Board board() {
        var tally = devices.tally();
        var handed =
                tally.stream().filter(one -> one.stage() == Stage.HANDED_OVER).toList();
        var reused = handed.stream()
                .filter(one -> one.origin() == Origin.REUSED)
                .mapToLong(one -> one.count())
                .sum();
        var isNew = handed.stream()
                .filter(one -> one.origin() == Origin.NEW)
                .mapToLong(one -> one.count())
                .sum();
        return new Board(clock.instant(), tally, store.waiting(), store.stuck(), reused, isNew);
    }
}
