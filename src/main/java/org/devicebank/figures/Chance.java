package org.devicebank.figures;

import java.util.List;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.intervals.Backing;
import org.devicebank.intervals.Estimate;
import org.devicebank.intervals.Exposure;
import org.devicebank.intervals.Simulation;
import org.devicebank.intervals.Spending;

/// Where the nets of some lines lie, drawn ten thousand times.
record Chance(Estimate n1, Estimate n2) {

    /// What hangs on which unknown, device by device.
    static final class Stakes {

        private final Exposure exposure = new Exposure();
        private final Way way;
        private final List<Told> told;

        Stakes(Way way, List<Told> told) {
            this.way = way;
            this.told = told;
        }

        /// @param lines of one device, or of some whole devices
        void add(List<Line> lines) {
            var sheets = new Sheets(lines);
            for (var line : lines) {
                var credit = line.credit();
                if (credit == null) {
                    exposure.add(spending(line), line.result().doubleValue());
                } else if (line.phase() == Phase.AVOIDED && line.rate().value().signum() > 0) {
                    exposure.add(
                            backing(credit, sheets.figures(way, line, credit), told),
                            line.result().doubleValue());
                }
            }
        }

        Chance drawn(long seed) {
            var simulation = Simulation.of(exposure, seed);
            return new Chance(simulation.n1(), simulation.n2());
        }
    }

    static Chance of(Way way, List<Line> lines, List<Told> told, long seed) {
        var stakes = new Stakes(way, told);
        stakes.add(lines);
        return stakes.drawn(seed);
    }

    /// The same draws, with other words for where the doubt about the careful figure comes from.
    Chance saying(List<Estimate.Reason> reasons) {
        return new Chance(n1, new Estimate(n2.drawn(), n2.closed(), n2.aboveZero(), reasons));
    }

    private static Spending spending(Line line) {
        var guess = line.guess();
        return new Spending(
                line.rate().id(),
                line.rate().spread(),
                guess == null ? null : guess.name(),
                guess == null ? 1 : guess.spread(),
                !line.phase().caused());
    }

    private static Backing backing(Credit credit, List<Backing.Side> figures, List<Told> told) {
        return new Backing(
                figures,
                Told.of(told, credit.recipient()),
                credit.deviceClass(),
                ClassBenchmark.of(credit.deviceClass()).life(),
                credit.life());
    }

    /// The seed of a figure is taken from its lines, so that nobody can look for a pleasant one.
    static long seed(String hash) {
        return Long.parseUnsignedLong(hash.substring(0, 16), 16);
    }
}
