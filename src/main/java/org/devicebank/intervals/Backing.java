package org.devicebank.intervals;

import java.math.BigDecimal;
import org.devicebank.nets.Displacement;

/// What a credit rests on, as a ledger keeps it.
///
/// @param shared what all share whose figure comes about in the same way, and how far that may be off
/// @param model the maker's figure or the class it rests on, and how far that alone may be off
/// @param deviceClass whose second lives last equally long
/// @param usual the share of a new device's life that such devices usually replace
/// @param life the share that this one replaces
public record Backing(
        String shared,
        double systematic,
        String model,
        double spread,
        Displacement displacement,
        String deviceClass,
        BigDecimal usual,
        BigDecimal life) {}
