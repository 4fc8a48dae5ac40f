package org.devicebank.bookkeeping;

import java.math.BigDecimal;
import java.util.Objects;
import org.devicebank.factors.Factor;

/// A factor as a line uses it.
///
/// @param version the edition it is taken from
/// @param value so much for each unit of activity
/// @param unit of the value, in symbols
/// @param spread the geometric standard deviation that everything counted with this factor shares
/// @param source who says so and where
/// @param address where that can be opened, or nothing
public record Rate(
        String id,
        String version,
        BigDecimal value,
        String unit,
        double spread,
        String label,
        String source,
        String address) {

    public static Rate of(Factor factor) {
        var source = factor.source();
        return new Rate(
                factor.id().value(),
                factor.version(),
                factor.value(),
                symbol(factor.gives().name()) + "/" + symbol(factor.per().name()),
                factor.spread().systematic(),
                factor.label(),
                source.name() + ", " + source.place() + " (" + source.licence() + ")"
                        + (factor.note() == null ? "" : ". " + factor.note()),
                Objects.requireNonNullElse(source.url(), ""));
    }

    static String symbol(String unit) {
        return switch (unit) {
            case "KG_CO2E" -> "kg CO2e";
            case "KILOGRAM" -> "kg";
            case "KWH" -> "kWh";
            case "KM" -> "km";
            case "TONNE_KM" -> "tonne km";
            default -> unit.toLowerCase(java.util.Locale.ROOT);
        };
    }
}
