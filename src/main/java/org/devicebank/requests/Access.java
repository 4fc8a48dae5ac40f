package org.devicebank.requests;

import java.util.Locale;

/// What a person can get online with today.
public enum Access {
    NOTHING,
    PHONE_ONLY,
    BROKEN,
    SHARED;

    public String key() {
        return "requests.access." + name().toLowerCase(Locale.ROOT);
    }
}
