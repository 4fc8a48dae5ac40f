package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.devicebank.factors.Quantity;
import org.jspecify.annotations.Nullable;

/// One device in somebody's hands, with all that its nets rest on.
///
/// @param avoided what need not be made, or null for a device that was given new: it saves nothing
/// @param displacement how many new ones were not bought on its route
/// @param life the share of a new device's life it replaces
/// @param useDifference kg CO2e of the power it takes above a new one; never a credit
/// @param emitted kg CO2e of its own activities and its share of what is shared
public record Reused(
        @Nullable Avoided avoided,
        Displacement displacement,
        BigDecimal life,
        BigDecimal useDifference,
        BigDecimal emitted) {

    public Reused {
        life = life.setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
        if (life.signum() < 0 || life.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a second life replaces between none and all of a first: " + life);
        }
        useDifference = useDifference.max(BigDecimal.ZERO).setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
    }

    /// The careful credit: D · L · A, to six places.
    public BigDecimal careful() {
        return avoided == null
                ? Account.NOTHING
                : displacement
                        .mean()
                        .multiply(life)
                        .multiply(avoided.kilograms())
                        .setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
    }
}
