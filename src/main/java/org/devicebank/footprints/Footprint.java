package org.devicebank.footprints;

import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// What a maker states for one model over its whole life, in kg CO2e, and the shares of its stages.
///
/// @param footprintClass the class of devices it belongs to, as `classes.csv` lists them
/// @param inches the diagonal of its screen, where stated
/// @param source where the maker published it
public record Footprint(
        String id,
        String maker,
        String name,
        Kind kind,
        String footprintClass,
        double total,
        @Nullable Double use,
        @Nullable Double manufacturing,
        @Nullable Double transport,
        @Nullable Double endOfLife,
        @Nullable Double inches,
        @Nullable Integer year,
        String source) {

    /// How the part before first use was worked out.
    public enum Method {
        /// The total without use and end of life.
        M1,
        /// Manufacturing and transport, where the share of use is not stated.
        M2,
        /// The total without the median share of use in its class: the weakest.
        M3
    }

    /// The same figure under another id.
    public Footprint called(String other) {
        return new Footprint(
                other,
                maker,
                name,
                kind,
                footprintClass,
                total,
                use,
                manufacturing,
                transport,
                endOfLife,
                inches,
                year,
                source);
    }

    Method method() {
        return use != null ? Method.M1 : manufacturing != null && transport != null ? Method.M2 : Method.M3;
    }

    /// What was emitted before the first use.
    ///
    /// @param usualUse the median share of use in the class
    /// @param usualEnd the median share of the end of life in the kind, for those that do not state it
    double embodied(double usualUse, double usualEnd) {
        var end = endOfLife == null ? usualEnd : endOfLife;
        return switch (method()) {
            case M1 -> total * (1 - share(use) - end);
            case M2 -> total * (share(manufacturing) + share(transport));
            case M3 -> total * (1 - usualUse - end);
        };
    }

    private static double share(@Nullable Double said) {
        return said == null ? 0 : said;
    }
}
