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

    /// What it is of, without its sort.
    public static String what(String reason) {
        return switch (first(reason)) {
            case "sheets" -> reason.replaceFirst("sheets of ", "");
            case "displacement" -> reason.replaceFirst("displacement ", "").toLowerCase(Locale.UK);
            case "use" -> "";
            default -> reason.replaceFirst("^(class|model|factor|years) ", "");
        };
    }
}
