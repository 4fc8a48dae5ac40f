package org.devicebank.samples;

import java.util.Locale;

/// How far the calling back of one device has come.
enum RecallState {
    TO_CONTACT,
    CONTACTED,
    RETURNED,
    NOT_REACHED;

    /// Whether somebody must still do something.
    public boolean waits() {
        return this == TO_CONTACT || this == CONTACTED;
    }

    public String key() {
        return "samples.recall." + name().toLowerCase(Locale.ROOT);
    }
}
