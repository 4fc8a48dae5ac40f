package org.devicebank.intervals;

import org.devicebank.nets.Line;
import org.devicebank.nets.Method;

/// Emissions that depend on the same unknowns.
///
/// @param factor what the factor is off by
/// @param usual what the activity is off by where nobody measured it; 1 where somebody did
/// @param carefulOnly whether only the careful figure counts it
record Cost(Unknown.Figure factor, Unknown.Figure usual, boolean carefulOnly) {

    private static final Unknown.Figure MEASURED = Unknown.Figure.around("measured", 1);

    /// The power that old devices take above new ones.
    static final Cost USE = new Cost(
            Unknown.Figure.around("use difference", Method.USE_DIFFERENCE_SPREAD.doubleValue()), MEASURED, true);

    /// Emissions that came without lines.
    static final Cost OTHER = new Cost(Unknown.Figure.around("shared burden", 1), MEASURED, false);

    static Cost of(Spending spending) {
        var usual = spending.usual();
        return new Cost(
                Unknown.Figure.around("factor " + spending.factor(), spending.spread()),
                usual == null ? MEASURED : Unknown.Figure.around("factor " + usual, spending.usualSpread()),
                spending.carefulOnly());
    }

    static Cost of(Line line) {
        var factor = line.factor();
        var usual = line.usual();
        return new Cost(
                Unknown.Figure.around("factor " + factor.id(), factor.spread().whole()),
                usual == null
                        ? MEASURED
                        : Unknown.Figure.around(
                                "factor " + usual.id(), usual.spread().whole()),
                false);
    }
}
