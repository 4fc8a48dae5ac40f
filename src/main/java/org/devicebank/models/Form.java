package org.devicebank.models;

import java.util.Locale;

/// The shape of a desktop, which decides a third of its footprint.
public enum Form {
    MINI("mini"),
    SMALL("small form factor"),
    DESKTOP("dt"),
    TOWER("tower"),
    ALL_IN_ONE("all-in-one"),
    RACK("rack");

    private final String words;

    Form(String words) {
        this.words = words;
    }

    /// As names say it.
    public String words() {
        return words;
    }

    public String key() {
        return "models.form." + name().toLowerCase(Locale.ROOT);
    }
}
