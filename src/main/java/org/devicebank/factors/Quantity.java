package org.devicebank.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;

/// So much of something, with its unit. Kept to six places after the point, the last by rounding half to even.
public record Quantity(BigDecimal amount, Unit unit) {

    public static final int PLACES = 6;

    public Quantity {
        amount = amount.setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    public static Quantity of(String amount, Unit unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public static Quantity of(long amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    public static Quantity of(Grams weight) {
        return new Quantity(BigDecimal.valueOf(weight.value(), 3), Unit.KILOGRAM);
    }

    public static Quantity kilometres(long metres) {
        return new Quantity(BigDecimal.valueOf(metres, 3), Unit.KM);
    }

    /// The same in another unit of the same kind, such as kilograms in tonnes.
    public Quantity in(Unit other) {
        var each = unit.in(other);
        if (each == null) {
            throw Refused.unfit("refused.factors.unit", unit.name(), other.name());
        }
        return new Quantity(amount.multiply(each), other);
    }

    public Quantity plus(Quantity more) {
        return new Quantity(amount.add(more.in(unit).amount), unit);
    }

    public Quantity times(BigDecimal share) {
        return new Quantity(amount.multiply(share), unit);
    }

    /// Stops what cannot be: less than nothing, or more than there ever is.
    public Quantity between(BigDecimal least, BigDecimal most, String rule) {
        if (amount.compareTo(least) < 0 || amount.compareTo(most) > 0) {
            throw Refused.unfit(rule, amount.stripTrailingZeros().toPlainString(), most.toPlainString());
        }
        return this;
    }
}
