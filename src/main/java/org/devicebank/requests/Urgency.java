package org.devicebank.requests;

import java.util.Locale;

/// How soon a device is needed.
public enum Urgency {
    CRISIS,
    SOON,
    CAN_WAIT;

    public String key() {
        return "requests.urgency." + name().toLowerCase(Locale.ROOT);
    }
}
