package org.devicebank.letters;

/// Whoever carries letters out of the house.
public interface Post {

    /// Carries one letter; it may be called again for the same letter after a failure.
    void carry(Letter letter);
}
