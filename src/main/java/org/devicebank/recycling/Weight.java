package org.devicebank.recycling;

import org.devicebank.kernel.Grams;

/// A weight, and how it is known; one is never shown without the other.
public record Weight(Grams grams, How how) {

    public boolean actual() {
        return how.actual();
    }
}
