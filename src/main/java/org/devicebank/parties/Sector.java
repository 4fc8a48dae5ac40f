package org.devicebank.parties;

import java.util.Locale;
import org.devicebank.kernel.DataClass;

/// What kind of organisation it is, by which one can guess what was kept on its devices until it says so.
public enum Sector {
    NOT_SAID(DataClass.UNSTATED),
    BUSINESS(DataClass.PERSONAL),
    CHARITY(DataClass.PERSONAL),
    COUNCIL(DataClass.PERSONAL),
    /// Hospitals, practices, care: what they hold is special by law.
    HEALTH(DataClass.SPECIAL),
    /// Schools and colleges hold data about children.
    EDUCATION(DataClass.SPECIAL),
    HOUSEHOLD(DataClass.PERSONAL);

    private final DataClass usual;

    Sector(DataClass usual) {
        this.usual = usual;
    }

    /// What its devices count as having held, until somebody says more.
    public DataClass usual() {
        return usual;
    }

    public String key() {
        return "parties.sector." + name().toLowerCase(Locale.ROOT);
    }
}
