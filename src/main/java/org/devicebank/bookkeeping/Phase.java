package org.devicebank.bookkeeping;

import java.util.Locale;
import org.devicebank.nets.Stage;

/// The part of a device's second life that a line belongs to: the stages the bank causes, and what stands against them.
public enum Phase {
    COLLECTION,
    TESTING,
    PARTS,
    PACKAGING,
    DELIVERY,
    UNSUITABLE,
    RETURNS,
    /// Power that an old device needs above a new one while it is used; only the careful figure counts it.
    USE,
    /// A comparable new device that need not be made, if somebody would have bought one.
    AVOIDED,
    /// A new device of the very same model: what most other tools print.
    SAME_MODEL;

    static Phase of(Stage stage) {
        return valueOf(stage.name());
    }

    /// Whether the bank itself causes it, so that every figure takes it off.
    public boolean caused() {
        return ordinal() < USE.ordinal();
    }

    public String key() {
        return caused() ? Stage.valueOf(name()).key() : "bookkeeping.phase." + name().toLowerCase(Locale.ROOT);
    }
}
