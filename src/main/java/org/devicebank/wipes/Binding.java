package org.devicebank.wipes;

import java.util.Locale;

/// How we know which drive a run was about.
public enum Binding {
    MATCHED,
    BY_PERSON,
    UNBOUND;

    public String key() {
        return "wipes.binding." + name().toLowerCase(Locale.ROOT);
    }
}
