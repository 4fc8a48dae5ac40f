package org.devicebank.figures;

import java.util.Map;
import org.devicebank.factors.ClassBenchmark;

/// Says what the width of a figure comes from; the first word of a reason is its sort.
final class Reasons {

    private Reasons() {}

    public static String key(String reason) {
        return switch (first(reason)) {
            case "class", "sheets", "model", "instead", "factor", "displacement", "years", "use" ->
                "figures.reason." + first(reason);
            default -> "figures.reason.other";
        };
    }

    private static String first(String reason) {
        return reason.replaceFirst(" .*", "");
    }

    /// What it is of, without its sort, in words where there are words.
    ///
    /// @param labels what the factors are called that the figure rests on, by their codes
    public static String what(String reason, Map<String, String> labels) {
        var of = of(reason);
        return switch (first(reason)) {
            case "class", "sheets", "years" -> Figure.label(of);
            case "displacement" -> Told.key(of);
            case "use" -> "";
            default -> labels.getOrDefault(of, of);
        };
    }

    /// The code of the factor or of the maker's figure, whose page says where it comes from; empty for what is neither.
    public static String code(String reason, Map<String, String> labels) {
        var of = of(reason);
        return switch (first(reason)) {
            case "class" -> ClassBenchmark.shipped().containsKey(of) ? "class." + of : "";
            default -> labels.containsKey(of) ? of : "";
        };
    }

    static String of(String reason) {
        return reason.replaceFirst("^(class|sheets of|model|instead of|factor|years|displacement) ", "");
    }
}
