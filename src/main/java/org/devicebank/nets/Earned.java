package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.devicebank.factors.Quantity;

/// The careful credit of one device as it is earned, month by month, for as long as somebody says that it is used.
public final class Earned {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Earned() {}

    /// D · A · min(time in use, T2) / Tref: what is earned after some months in use, and never more than D · L · A.
    public static BigDecimal after(Reused device, int months) {
        var avoided = device.avoided();
        if (avoided == null || months <= 0) {
            return Account.NOTHING;
        }
        var years = BigDecimal.valueOf(months).divide(MONTHS, Quantity.PLACES, RoundingMode.HALF_EVEN);
        var life = avoided.benchmark().life(years).min(device.life());
        return device.displacement()
                .mean()
                .multiply(life)
                .multiply(avoided.kilograms())
                .setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
    }

    /// What is earned after each month, from the first on.
    public static List<BigDecimal> curve(Reused device, int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(month -> after(device, month))
                .toList();
    }
}
