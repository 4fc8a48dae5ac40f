package org.devicebank.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.nets.Nets;

/// The sums of some lines by phase, and their nets, in kg CO2e, exact to six places.
record Sums(Map<Phase, BigDecimal> phases, Nets nets) {

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(6);

    public Sums {
        phases = Map.copyOf(phases);
    }

    /// Takes line by line in.
    static final class Sum {

        private final List<Told> told;
        private final Map<Phase, BigDecimal> phases = new EnumMap<>(Phase.class);
        private BigDecimal careful = ZERO;
        private long given;

        Sum(List<Told> told) {
            this.told = told;
        }

        void add(Line line) {
            phases.merge(line.phase(), line.result(), BigDecimal::add);
            careful = careful.add(careful(line, told));
            given += given(line);
        }

        Sums sums() {
            var caused = phases.entrySet().stream()
                    .filter(one -> one.getKey().caused())
                    .map(Map.Entry::getValue)
                    .reduce(ZERO, BigDecimal::add);
            var nets = new Nets(
                    given,
                    get(phases, Phase.AVOIDED),
                    careful,
                    get(phases, Phase.SAME_MODEL),
                    get(phases, Phase.USE),
                    caused);
            return new Sums(phases, nets);
        }
    }

    static Sums of(List<Line> lines, List<Told> told) {
        var sum = new Sum(told);
        lines.forEach(sum::add);
        return sum.sums();
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

    /// One more device in somebody's hands, or one fewer when it came back.
    private static int given(Line line) {
        return line.phase() != Phase.AVOIDED ? 0 : line.formula() == Formula.HANDED_OVER ? 1 : -1;
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
