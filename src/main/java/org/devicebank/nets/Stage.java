package org.devicebank.nets;

import java.util.Locale;

/// The part of a device's way through the bank that an emission belongs to: S1 to S7 of the method.
public enum Stage {
    /// S1: it is fetched or brought.
    COLLECTION,
    /// S2: it is tested, wiped and assessed, in a workshop that is lit and heated.
    TESTING,
    /// S3: it is repaired.
    PARTS,
    /// S4: it is packed and kept.
    PACKAGING,
    /// S5: it goes to a partner and to a person.
    DELIVERY,
    /// S6: nobody can use it, and it goes to a recycler.
    UNSUITABLE,
    /// S7: it comes back.
    RETURNS;

    /// As the method numbers it, such as S1.
    public String number() {
        return "S" + (ordinal() + 1);
    }

    public String key() {
        return "nets.stage." + name().toLowerCase(Locale.ROOT);
    }
}
