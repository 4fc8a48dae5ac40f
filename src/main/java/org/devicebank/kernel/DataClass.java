package org.devicebank.kernel;

import java.util.Locale;

/// What a donor says was kept on its devices; the more it could hurt somebody, the further a wipe must reach.
public enum DataClass {
    /// The donor has not said; it counts as data about people.
    UNSTATED,
    /// Nothing about people: signs, tills, machines in a laboratory.
    GENERAL,
    /// About people who can be told apart.
    PERSONAL,
    /// Health, care, children and whatever else the law calls special.
    SPECIAL;

    /// What it counts as where something is decided by it.
    public DataClass counted() {
        return this == UNSTATED ? PERSONAL : this;
    }

    /// Whether saying this after the other says something more; that there is data about people is more than silence.
    public boolean isMoreThan(DataClass said) {
        return this != said && atLeast(said) && this != UNSTATED;
    }

    /// What counts at first, when a donor says this and that is usual for such donors: that there was nothing about
    /// people is believed only where nothing else is to be expected.
    public DataClass first(DataClass usual) {
        return isMoreThan(usual) || this == GENERAL && usual == UNSTATED ? this : usual;
    }

    /// Whether it asks for at least as much care as another.
    public boolean atLeast(DataClass other) {
        return counted().compareTo(other.counted()) >= 0;
    }

    public String key() {
        return "kernel.data_class." + name().toLowerCase(Locale.ROOT);
    }
}
