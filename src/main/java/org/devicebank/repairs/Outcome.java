package org.devicebank.repairs;

import java.util.Locale;

/// How a repair ended.
public enum Outcome {
    MENDED,
    /// Nothing was found to be wrong.
    NO_FAULT,
    NOT_MENDED;

    /// What follows for the device.
    enum After {
        STAYS,
        /// What was opened or changed is tested anew before anybody gets it.
        TEST_AGAIN,
        FOR_PARTS
    }

    /// @param partFitted whether a part was fitted while the repair was open
    After after(boolean partFitted) {
        return switch (this) {
            case MENDED -> After.TEST_AGAIN;
            case NO_FAULT -> partFitted ? After.TEST_AGAIN : After.STAYS;
            case NOT_MENDED -> After.FOR_PARTS;
        };
    }

    public String key() {
        return "repairs.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
