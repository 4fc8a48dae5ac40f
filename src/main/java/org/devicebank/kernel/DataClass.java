package org.devicebank.kernel;

import java.util.Locale;

/// What a donor says was kept on its devices; the more it could hurt somebody, the further a wipe must reach.
public enum DataClass {
    /// The donor has not said; the shared minimum applies as it stands.
    UNSTATED,
    /// Nothing about people: signs, tills, machines in a laboratory.
    GENERAL,
    /// About people who can be told apart.
    PERSONAL,
    /// Health, care, children and whatever else the law calls special.
    SPECIAL;

    public String key() {
        return "kernel.data_class." + name().toLowerCase(Locale.ROOT);
    }
}
