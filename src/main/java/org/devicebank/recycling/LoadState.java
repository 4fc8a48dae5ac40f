package org.devicebank.recycling;

import java.util.Locale;

/// Where a load stands.
public enum LoadState {
    FILLING,
    SENT,
    RECEIVED,
    /// Given up before it left; what was in it is free again.
    CANCELLED;

    public String key() {
        return "recycling.state." + name().toLowerCase(Locale.ROOT);
    }
}
