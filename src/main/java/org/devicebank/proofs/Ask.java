package org.devicebank.proofs;

import org.jspecify.annotations.Nullable;

/// What is asked of a wipe in one case.
///
/// @param least how far it must reach
/// @param also a technique that is good enough although it reaches less far
public record Ask(Level least, @Nullable Technique also) {

    boolean meets(Level level, Technique technique) {
        return level.atLeast(least) || technique == also;
    }

    /// Whether nothing passes this that would not pass the other.
    boolean noWeakerThan(Ask other) {
        return least.atLeast(other.least) && (also == null || also == other.also);
    }

    /// The stricter of both: what passes it passes each.
    Ask and(Ask other) {
        return new Ask(least.atLeast(other.least) ? least : other.least, also == other.also ? also : null);
    }
}
