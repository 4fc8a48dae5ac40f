package org.devicebank.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.devicebank.bookkeeping.Line;
import org.devicebank.intervals.Interval;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;

/// What a donation may come to before anything is given, if every device could be reused.
///
/// @param notes the years whose factors it borrowed
record Prospect(Map<Kind, Integer> counts, Sums nets, Interval n1, Interval n2, int answers, List<String> notes) {

    private static final int MOST = 100_000;

    static Prospect of(Map<Kind, Integer> counts, List<Line> lines, List<Told> answers, List<String> notes) {
        var draws = Chance.of(Way.NOW, lines, answers, 1);
        return new Prospect(
                Map.copyOf(counts),
                Sums.of(lines, answers),
                draws.n1().drawn(),
                draws.n2().drawn(),
                Told.answers(answers),
                notes);
    }

    /// @throws Refused when a count is no count of devices
    static void check(Map<Kind, Integer> counts) {
        var all = counts.values().stream().mapToLong(Integer::longValue).sum();
        if (all < 1 || all > MOST || counts.values().stream().anyMatch(count -> count < 0)) {
            throw Refused.unfit("refused.figures.counts", MOST);
        }
    }

    public BigDecimal caused() {
        return nets.caused();
    }
}
