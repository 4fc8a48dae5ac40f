package org.devicebank.stages;

import java.util.Locale;

/// What is known about the data on a drive.
public enum DriveState {
    UNPROVEN,
    WIPED,
    DESTROYED,
    ABSENT;

    public String key() {
        return "devices.drive_state." + name().toLowerCase(Locale.ROOT);
    }
}
