package org.devicebank.intervals;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.devicebank.nets.Line;
import org.devicebank.nets.Reused;

/// A programme as far as chance is concerned: how many kilograms hang on which unknowns. Millions of devices come to
/// some
/// hundreds of sums.
public final class Exposure {

    private final Map<Credit, Double> credits = new LinkedHashMap<>();
    private final Map<Cost, Double> costs = new LinkedHashMap<>();

    /// A device in somebody's hands and the lines of what it emitted; what it carries without lines, such as its share
    /// of the rejected devices, counts as exact.
    public Exposure add(Reused device, Collection<Line> lines) {
        var avoided = device.avoided();
        if (avoided != null && avoided.kilograms().signum() > 0) {
            credits.merge(Credit.of(device, avoided), avoided.kilograms().doubleValue(), Double::sum);
        }
        if (device.useDifference().signum() > 0) {
            costs.merge(Cost.USE, device.useDifference().doubleValue(), Double::sum);
        }
        add(lines);
        var rest = lines.stream().map(Line::kilograms).reduce(device.emitted(), BigDecimal::subtract);
        if (rest.signum() != 0) {
            costs.merge(Cost.OTHER, rest.doubleValue(), Double::sum);
        }
        return this;
    }

    /// Emissions that no reused device carries by itself, such as those for rejected devices.
    public Exposure add(Collection<Line> lines) {
        lines.forEach(line -> costs.merge(Cost.of(line), line.kilograms().doubleValue(), Double::sum));
        return this;
    }

    /// Kilograms of a credit as a ledger keeps it; less than nothing where a device came back.
    public Exposure add(Backing backing, double kilograms) {
        credits.merge(Credit.of(backing), kilograms, Double::sum);
        return this;
    }

    /// Kilograms of an emission as a ledger keeps it.
    public Exposure add(Spending spending, double kilograms) {
        costs.merge(Cost.of(spending), kilograms, Double::sum);
        return this;
    }

    /// Two parts of one programme together.
    public Exposure add(Exposure more) {
        more.credits.forEach((credit, sum) -> credits.merge(credit, sum, Double::sum));
        more.costs.forEach((cost, sum) -> costs.merge(cost, sum, Double::sum));
        return this;
    }

    Map<Credit, Double> credits() {
        return credits;
    }

    Map<Cost, Double> costs() {
        return costs;
    }

    /// How many sums there are.
    public int size() {
        return credits.size() + costs.size();
    }
}
