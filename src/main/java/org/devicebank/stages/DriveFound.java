package org.devicebank.stages;

import org.devicebank.kernel.Medium;
import org.jspecify.annotations.Nullable;

/// A drive as the machine, or a technician, described it.
///
/// @param bytes its capacity, or null when unknown
public record DriveFound(
        @Nullable String serial,
        @Nullable String model,
        Medium medium,
        @Nullable Long bytes) {

    /// The drive that must be there although nothing was said of it: it has to be proven, or its absence explained.
    public static DriveFound expected() {
        return new DriveFound(null, null, Medium.UNKNOWN, null);
    }
}
