package org.devicebank.readings;

import java.util.Locale;

/// Something that keeps the next person out, though every drive is wiped.
public record Lock(By by, State state) {

    /// Whose lock it is.
    public enum By {
        /// Apple's lock to the account of the last owner.
        ACTIVATION_LOCK,
        /// Android's protection after a factory reset.
        FRP,
        /// An organisation that manages the device from afar.
        MDM,
        /// An organisation that will take a device over again when it is set up anew.
        ENROLMENT;

        public String key() {
            return "readings.lock." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether it is locked.
    public enum State {
        ON,
        OFF,
        UNKNOWN;

        public String key() {
            return "readings.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
