package org.devicebank.figures;

import java.util.Locale;

/// Says what the width of a figure comes from; the first word of a reason is its sort.
public final class Reasons {

    private Reasons() {}

    public static String key(String reason) {
        return switch (first(reason)) {
            case "class", "sheets", "model", "factor", "displacement", "years", "use" ->
                "figures.reason." + first(reason);
            default -> "figures.reason.other";
        };
    }

    private static String first(String reason) {
        return reason.replaceFirst(" .*", "");
    }

    /// What it is of, without its sort, in words where there are words.
    public static String what(String reason) {
        var of = reason.replaceFirst("^(class|sheets of|model|factor|years|displacement) ", "");
        return switch (first(reason)) {
            case "class", "sheets", "years" -> Figure.label(of);
            case "displacement" -> of.toLowerCase(Locale.UK);
            case "use" -> "";
            default -> of;
        };
    }
}
