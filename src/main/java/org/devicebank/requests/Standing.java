package org.devicebank.requests;

import java.util.Locale;

/// How far a request has come.
public enum Standing {
    OPEN,
    PROMISED,
    FULFILLED,
    WITHDRAWN;

    public String key() {
        return "requests.standing." + name().toLowerCase(Locale.ROOT);
    }
}
