package org.devicebank.trips;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.devicebank.kernel.Decimals;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// How far a trip went in all, and how we know.
///
/// @param metres the whole way, there and back
/// @param straightMetres one way as the crow flies, when it was worked out from postcodes
record Distance(
        long metres,
        Basis basis,
        @Nullable Long straightMetres,
        @Nullable BigDecimal roadFactor) {

    /// How a distance is known.
    public enum Basis {
        /// Read off the clock of the vehicle, or off a map.
        ENTERED,
        /// From the middle of one postcode to the middle of another, times the road factor.
        POSTCODES;

        public String key() {
            return "trips.basis." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Distance {
        if (metres < 1 || metres > Limits.SHIPPED.longestKm() * 1000L) {
            throw Refused.unfit(
                    "refused.trips.distance",
                    BigDecimal.valueOf(metres).movePointLeft(3).setScale(1, RoundingMode.HALF_EVEN),
                    Limits.SHIPPED.longestKm());
        }
    }

    /// The kilometres a person enters, with a point or a comma.
    static Distance entered(String kilometres) {
        var metres = Decimals.typed(kilometres)
                .orElseThrow(() -> Refused.unfit("refused.trips.kilometres"))
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return new Distance(metres, Basis.ENTERED, null, null);
    }

    /// @param straight metres one way, as the crow flies
    static Distance between(long straight, boolean thereAndBack) {
        var factor = Limits.SHIPPED.roadFactor();
        var metres = factor.multiply(BigDecimal.valueOf(straight)).multiply(BigDecimal.valueOf(thereAndBack ? 2 : 1));
        return new Distance(
                Math.max(1, metres.setScale(0, RoundingMode.HALF_EVEN).longValueExact()),
                Basis.POSTCODES,
                straight,
                factor);
    }

    public double kilometres() {
        return metres / 1000.0;
    }
}
