package org.devicebank.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// How a factor changed from one edition to the next that holds.
record Change(Factor before, Factor after) {

    private static final int MORE = 6;

    /// In percent, to one place, such as -26.0; nothing where there was nothing before.
    public BigDecimal percent() {
        return before.value().signum() == 0
                ? BigDecimal.ZERO
                : after.value()
                        .divide(before.value(), MORE, RoundingMode.HALF_EVEN)
                        .subtract(BigDecimal.ONE)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_EVEN);
    }

    /// Of so many units of activity, how many kilograms of a change are the factor's doing and nobody's work.
    public BigDecimal drivenByFactor(Quantity activity) {
        return after.times(activity).amount().subtract(before.times(activity).amount());
    }

    /// Every change between two years of one factor, and every correction within a year, the latest first.
    static List<Change> in(FactorBook book) {
        var last = new LinkedHashMap<FactorId, Factor>();
        var changes = new ArrayList<Change>();
        for (var factor : book.all()) {
            var before = last.put(factor.id(), factor);
            if (before != null && before.value().compareTo(factor.value()) != 0) {
                changes.add(new Change(before, factor));
            }
        }
        changes.sort(java.util.Comparator.comparing((Change one) -> one.after().year())
                .reversed());
        return changes;
    }
}
