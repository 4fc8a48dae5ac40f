package org.devicebank.intervals;

import java.math.BigDecimal;
import java.util.List;
import org.devicebank.nets.Displacement;

/// What a credit rests on, as a ledger keeps it.
///
/// @param figures the figures of which the lowest counts, in each run anew: that of its class, and its maker's where
///     that is of this very model
/// @param deviceClass whose second lives last equally long
/// @param usual the share of a new device's life that such devices usually replace
/// @param life the share that this one replaces
public record Backing(
        List<Side> figures, Displacement displacement, String deviceClass, BigDecimal usual, BigDecimal life) {

    /// One of the figures.
    ///
    /// @param ratio the figure for each kilogram credited
    /// @param shared what all share whose figure comes about in the same way, and how far that may be off
    /// @param model what it is off by itself, and how far
    public record Side(double ratio, String shared, double systematic, String model, double spread) {}

    public Backing {
        figures = List.copyOf(figures);
    }
}
