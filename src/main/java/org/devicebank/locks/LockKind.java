package org.devicebank.locks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What keeps the next person out, though every drive is wiped.
public enum LockKind {
    /// Apple's lock to the account of the last owner.
    ACTIVATION_LOCK,
    /// Android's protection after a factory reset.
    FRP,
    /// An organisation that manages the device from afar.
    MDM,
    /// An organisation that takes the device over again when it is set up: Autopilot, Apple and Android enrolment.
    ENROLMENT,
    /// A password before the machine starts, or on its settings.
    FIRMWARE_PASSWORD,
    /// Tracking software in the firmware, such as Computrace by Absolute.
    COMPUTRACE,
    /// Somebody saw that it is locked, and not by what.
    UNKNOWN;

    /// The lock that a reading names; readings may know locks that are none of ours.
    static Optional<LockKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public String key() {
        return "locks.kind." + name().toLowerCase(Locale.ROOT);
    }
}
