package org.devicebank.ledger;

import java.math.BigDecimal;

/// What a line of a handed-over device rests on.
///
/// @param deviceClass the class of devices it stands for
/// @param model the figure of its maker, or the class when no maker's figure fits
/// @param tier how closely that figure fits
/// @param spread the geometric standard deviation of this model alone
/// @param life the share of a new device's life that the second life replaces, at most 1
/// @param recipient who got it, as a sort
public record Credit(String deviceClass, String model, String tier, double spread, BigDecimal life, String recipient) {}
