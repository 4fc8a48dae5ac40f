package org.devicebank.proofs;

import org.devicebank.kernel.Medium;

/// What a proven wipe came to: how far it reached, by what means, and what the drive was judged as.
public record Reached(Level level, Technique technique, Medium medium) {}
