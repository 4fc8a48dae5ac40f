package org.devicebank.factors;

import java.math.BigDecimal;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// One figure that carbon is worked out with, in one edition. None is ever changed: a correction is a later edition of
/// the same year, and the earlier one stays.
///
/// @param year the year whose events it is for; for what does not change by the year, the year it was set
/// @param edition counts the corrections within the year, from 1
/// @param supersedes the edition it corrects, or null
/// @param gives, per the value is so much of the one for one of the other
/// @param low, high between which it lies nine times out of ten, where the sources say so
/// @param note what one has to know to use it
public record Factor(
        FactorId id,
        int year,
        int edition,
        @Nullable Integer supersedes,
        BigDecimal value,
        Unit gives,
        Unit per,
        Basis basis,
        String label,
        String geography,
        Source source,
        Grade grade,
        Spread spread,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String note) {

    public Factor {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a factor is never negative: " + id);
        }
        if (edition < 1 || supersedes != null && supersedes >= edition) {
            throw new IllegalArgumentException("an edition supersedes an earlier one: " + id);
        }
    }

    /// The edition as a text, such as 2026.1.
    public String version() {
        return year + "." + edition;
    }

    /// What so much comes to. Only a quantity of the unit of this factor can be multiplied by it: kilograms never meet
    /// a
    /// factor for a tonne.
    ///
    /// @throws Refused when the unit is another
    public Quantity times(Quantity activity) {
        if (activity.unit() != per) {
            throw Refused.unfit("refused.factors.unit", activity.unit().name(), per.name());
        }
        return new Quantity(activity.amount().multiply(value), gives);
    }
}
