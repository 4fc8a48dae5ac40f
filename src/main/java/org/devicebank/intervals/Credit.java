package org.devicebank.intervals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.devicebank.nets.Avoided;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Reused;

/// Devices whose credit depends on the same unknowns.
///
/// @param figures the figures of which the lowest counts, in each run anew, so that no run credits more than the class
/// @param route how many new devices were not bought
/// @param years how long the second life lasts
/// @param usual the share of a new device's life it usually replaces
/// @param limit what it cannot be more than
record Credit(List<Side> figures, Unknown.Share route, Unknown.Years years, double usual, double limit) {

    /// A figure that a credit cannot be more than.
    ///
    /// @param ratio the figure for each kilogram credited
    /// @param shared what all share whose figure comes about in the same way
    /// @param model what this one is off by itself
    record Side(double ratio, Unknown.Figure shared, Unknown.Figure model) {

        static Side of(double ratio, String shared, double systematic, String model, double spread) {
            return new Side(ratio, Unknown.Figure.around(shared, systematic), new Unknown.Figure(model, spread, true));
        }
    }

    Credit {
        figures = List.copyOf(figures);
    }

    static Credit of(Reused device, Avoided avoided) {
        var figures = new ArrayList<Side>();
        var benchmark = avoided.benchmark();
        var spread = benchmark.factor().spread();
        var sheet = avoided.sheet();
        var credited = avoided.kilograms().doubleValue();
        figures.add(Side.of(
                benchmark.kilograms().doubleValue() / credited,
                "class " + benchmark.name(),
                spread.systematic(),
                (sheet == null ? "model " : "instead of ") + avoided.model(),
                spread.model()));
        if (sheet != null) {
            figures.add(Side.of(
                    avoided.sameModel().doubleValue() / credited,
                    "sheets of " + benchmark.name(),
                    sheet.systematic(),
                    "model " + avoided.model(),
                    sheet.model()));
        }
        return of(figures, device.displacement(), benchmark.name(), benchmark.life(), device.life());
    }

    static Credit of(Backing backing) {
        var figures = backing.figures().stream()
                .map(one -> Side.of(one.ratio(), one.shared(), one.systematic(), one.model(), one.spread()))
                .toList();
        return of(figures, backing.displacement(), backing.deviceClass(), backing.usual(), backing.life());
    }

    private static Credit of(
            List<Side> figures, Displacement displacement, String deviceClass, BigDecimal usual, BigDecimal life) {
        var replaced = life.doubleValue();
        var most = usual.doubleValue();
        return new Credit(
                figures,
                Unknown.Share.of(displacement),
                new Unknown.Years("years " + deviceClass),
                Math.max(replaced, most),
                replaced < most ? replaced : 1);
    }

    /// The figure that counts in the exact figures.
    Side lowest() {
        return figures.stream().min(Comparator.comparingDouble(Side::ratio)).orElseThrow();
    }

    List<Unknown.Figure> models() {
        return figures.stream().map(Side::model).toList();
    }

    double life(double drawn) {
        return Math.min(limit, usual * drawn);
    }

    /// What the exact figures count of each kilogram.
    double careful() {
        return route.mean() * life(1);
    }
}
