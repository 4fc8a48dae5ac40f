package org.devicebank.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.Line;

/// An issued figure beside what it would be today, and what the difference is due to: newer factors, other activity, or
/// more answers. The three add up to the difference.
///
/// @param before as it was issued
/// @param factors the same activity and answers, with the factors of today
/// @param activity what happened as it is known today, with the answers of then
/// @param after as it is today
public record Restated(Sums before, Sums factors, Sums activity, Sums after, int changed) {

    static Restated of(List<Kept> before, List<Told> answers, List<Kept> now, List<Told> answersNow) {
        var today = now.stream().collect(Collectors.toMap(Kept::id, Kept::line));
        var old = before.stream().map(Kept::line).toList();
        var same = before.stream().map(one -> refactored(one, today)).toList();
        var lines = now.stream().map(Kept::line).toList();
        var hashes = before.stream().collect(Collectors.toMap(Kept::id, Kept::hash));
        var changed = (int) now.stream()
                .filter(one -> !one.hash().equals(hashes.get(one.id())))
                .count();
        var gone = (int)
                before.stream().filter(one -> !today.containsKey(one.id())).count();
        return new Restated(
                Sums.of(old, answers),
                Sums.of(same, answers),
                Sums.of(lines, answers),
                Sums.of(lines, answersNow),
                changed + gone);
    }

    private static Line refactored(Kept one, Map<UUID, Line> today) {
        var line = today.get(one.id());
        return line == null ? one.line() : one.line().with(line.rate());
    }

    public BigDecimal dueToFactors1() {
        return factors.n1().subtract(before.n1());
    }

    public BigDecimal dueToFactors2() {
        return factors.n2().subtract(before.n2());
    }

    public BigDecimal dueToActivity1() {
        return activity.n1().subtract(factors.n1());
    }

    public BigDecimal dueToActivity2() {
        return activity.n2().subtract(factors.n2());
    }

    /// Answers move only the careful figure.
    public BigDecimal dueToAnswers2() {
        return after.n2().subtract(activity.n2());
    }

    public boolean stands() {
        return changed == 0 && before.n2().compareTo(after.n2()) == 0;
    }
}
