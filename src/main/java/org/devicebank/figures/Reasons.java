package org.devicebank.figures;

import java.util.Locale;
import org.devicebank.footprints.Footprints;

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
            case "displacement" -> "handovers.recipient." + of.toLowerCase(Locale.UK);
            case "model" -> model(of);
            case "use" -> "";
            default -> of;
        };
    }

    /// The name of the first model that a maker's figure is of; what has none keeps its code.
    private static String model(String code) {
        var figures = code.replaceFirst("^maker\\.", "").split("\\+");
        return Footprints.shipped().figures().stream()
                .filter(figure -> figure.id().equals(figures[0]))
                .findFirst()
                .map(figure ->
                        figure.maker() + " " + figure.name() + (figures.length == 1 ? "" : " +" + (figures.length - 1)))
                .orElse(code);
    }
}
