package org.devicebank.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.devicebank.kernel.Decimals;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// A measurement as a person enters it.
///
/// @param kilowattHours what the meter or the bill says, of all the devices together
public record MeasurementForm(
        FactorId factor, BigDecimal kilowattHours, int devices, LocalDate from, LocalDate until, String why) {

    private static final int MOST_DEVICES = 1_000_000;
    private static final BigDecimal MOST_EACH = BigDecimal.valueOf(50);
    private static final int EARLIEST = 2015;
    private static final int LONGEST_REASON = 500;

    public MeasurementForm {
        why = why.strip();
        if (devices < 1 || devices > MOST_DEVICES) {
            throw Refused.unfit("refused.factors.devices", MOST_DEVICES);
        }
        if (kilowattHours.signum() <= 0
                || kilowattHours.compareTo(MOST_EACH.multiply(BigDecimal.valueOf(devices))) > 0) {
            throw Refused.unfit("refused.factors.energy", kilowattHours, devices, MOST_EACH);
        }
        kilowattHours = kilowattHours.setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
        if (kilowattHours.signum() == 0) {
            throw Refused.unfit("refused.factors.energy", kilowattHours, devices, MOST_EACH);
        }
        if (until.isBefore(from) || from.getYear() < EARLIEST) {
            throw Refused.unfit("refused.factors.days");
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.unfit("refused.factors.why");
        }
    }

    /// From what was typed.
    static MeasurementForm typed(
            FactorId factor,
            String kilowattHours,
            @Nullable Integer devices,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String why) {
        if (from == null || until == null) {
            throw Refused.unfit("refused.factors.days");
        }
        return new MeasurementForm(factor, number(kilowattHours), devices == null ? 0 : devices, from, until, why);
    }

    private static BigDecimal number(String typed) {
        return Decimals.typed(typed)
                .filter(number -> number.precision() - number.scale() <= 12)
                .orElseThrow(() -> Refused.unfit("refused.factors.number", typed));
    }
}
