package org.devicebank.figures;

import java.util.List;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.intervals.Backing;
import org.devicebank.intervals.Estimate;
import org.devicebank.intervals.Exposure;
import org.devicebank.intervals.Simulation;
import org.devicebank.intervals.Spending;
import org.devicebank.ledger.Credit;
import org.devicebank.ledger.Line;
import org.devicebank.ledger.Phase;

/// Where the nets of some lines lie, drawn ten thousand times.
record Chance(Estimate n1, Estimate n2) {

    static Chance of(List<Line> lines, List<Told> told, long seed) {
        var exposure = new Exposure();
        lines.stream().filter(line -> line.phase() != Phase.SAME_MODEL).forEach(line -> add(exposure, line, told));
        var simulation = Simulation.of(exposure, seed);
        return new Chance(simulation.n1(), simulation.n2());
    }

    private static void add(Exposure exposure, Line line, List<Told> told) {
        var kilograms = line.result().doubleValue();
        var credit = line.credit();
        if (credit == null) {
            exposure.add(spending(line), kilograms);
        } else {
            exposure.add(backing(line, credit, told), kilograms);
        }
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

    private static Backing backing(Line line, Credit credit, List<Told> told) {
        var shared = line.rate().id().startsWith("class.") ? "class " : "sheets of ";
        return new Backing(
                shared + credit.deviceClass(),
                line.rate().spread(),
                credit.model(),
                credit.spread(),
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
