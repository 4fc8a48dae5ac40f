package org.devicebank.requests;

import java.util.Locale;

/// What a person wants to do with a device first of all.
public enum Purpose {
    HEALTH,
    WORK,
    LEARNING,
    BENEFITS,
    STAYING_IN_TOUCH,
    DAILY_LIFE;

    public String key() {
        return "requests.purpose." + name().toLowerCase(Locale.ROOT);
    }
}
