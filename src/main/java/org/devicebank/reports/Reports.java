package org.devicebank.reports;

import java.time.Clock;
import java.util.List;
import org.devicebank.carbon.Benchmark;
import org.devicebank.carbon.Carbon;
import org.devicebank.carbon.FirstEstimate;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Origin;
import org.devicebank.devices.Stage;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Figures, each of which can be opened down to the devices behind it.
@Component
@Transactional(readOnly = true)
public class Reports {

    private final ReportStore store;
    private final Carbon carbon;
    private final Devices devices;
    private final Donations donations;
    private final Clock clock;

    Reports(ReportStore store, Carbon carbon, Devices devices, Donations donations, Clock clock) {
        this.store = store;
        this.carbon = carbon;
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
                saved(rows, carbon.benchmarks()),
                rows);
    }

    private static int count(List<Reconciliation.Row> rows, Reconciliation.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    private static FirstEstimate saved(List<Reconciliation.Row> rows, List<Benchmark> benchmarks) {
        return rows.stream()
                .filter(row -> row.fate() == Reconciliation.Fate.REUSED)
                .map(row -> FirstEstimate.of(row.kind() == null ? Kind.OTHER : row.kind(), row.isNew(), benchmarks))
                .reduce(FirstEstimate.NONE, FirstEstimate::plus);
    }

    /// The whole place: how many devices stand where, how many wait, and what reused devices saved.
    public Board board() {
        var tally = devices.tally();
        var benchmarks = carbon.benchmarks();
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
        var saved = handed.stream()
                .map(one -> FirstEstimate.of(one.kind(), one.origin() == Origin.NEW, benchmarks)
                        .times(one.count()))
                .reduce(FirstEstimate.NONE, FirstEstimate::plus);
        return new Board(clock.instant(), tally, store.waiting(), store.stuck(), reused, isNew, saved);
    }
}
