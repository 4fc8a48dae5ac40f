package org.devicebank.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.devicebank.ledger.Formula;
import org.devicebank.ledger.Line;
import org.devicebank.ledger.Phase;
import org.devicebank.nets.Nets;

/// The sums of some lines by phase, and their nets, in kg CO2e, exact to six places.
public record Sums(Map<Phase, BigDecimal> phases, Nets nets) {

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(6);

    public Sums {
        phases = Map.copyOf(phases);
    }

    static Sums of(List<Line> lines, List<Told> told) {
        var phases = new EnumMap<Phase, BigDecimal>(Phase.class);
        var careful = ZERO;
        for (var line : lines) {
            phases.merge(line.phase(), line.result(), BigDecimal::add);
            careful = careful.add(careful(line, told));
        }
        var caused = phases.entrySet().stream()
                .filter(one -> one.getKey().caused())
                .map(Map.Entry::getValue)
                .reduce(ZERO, BigDecimal::add);
        var nets = new Nets(
                given(lines),
                get(phases, Phase.AVOIDED),
                careful,
                get(phases, Phase.SAME_MODEL),
                get(phases, Phase.USE),
                caused);
        return new Sums(phases, nets);
    }

    /// D · L · A of one line, to six places.
    private static BigDecimal careful(Line line, List<Told> told) {
        if (line.phase() != Phase.AVOIDED) {
            return ZERO;
        }
        var credit = Objects.requireNonNull(line.credit());
        return Told.of(told, credit.recipient())
                .mean()
                .multiply(credit.life())
                .multiply(line.result())
                .setScale(6, RoundingMode.HALF_EVEN);
    }

    /// How many devices were handed over, less those that came back.
    static long given(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED)
                .mapToLong(line -> line.formula() == Formula.HANDED_OVER ? 1 : -1)
                .sum();
    }

    private static BigDecimal get(Map<Phase, BigDecimal> phases, Phase phase) {
        return phases.getOrDefault(phase, ZERO);
    }

    public BigDecimal of(Phase phase) {
        return get(phases, phase);
    }

    public BigDecimal caused() {
        return nets.emitted();
    }

    public BigDecimal n1() {
        return nets.n1();
    }

    public BigDecimal n2() {
        return nets.n2();
    }

    public BigDecimal n3() {
        return nets.n3();
    }
}
