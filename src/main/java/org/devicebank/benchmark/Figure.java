package org.devicebank.benchmark;

import org.jspecify.annotations.Nullable;

/// One measured figure, and the raw limit of the same PostgreSQL measured in the same run.
///
/// @param unit `ms` (median; less is better), `per_s` (more is better) or `MB`
/// @param raw what bare statements reach, null where there is no such thing
/// @param ratio value to raw: for ms how many times longer, for per_s which share; null without raw
public record Figure(
        String name,
        int devices,
        String unit,
        double value,
        @Nullable Double raw,
        @Nullable Double ratio) {

    static Figure of(String name, int devices, String unit, double value, @Nullable Double raw) {
        return new Figure(
                name,
                devices,
                unit,
                rounded(value),
                raw == null ? null : rounded(raw),
                raw == null || raw == 0 ? null : rounded(value / raw));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
