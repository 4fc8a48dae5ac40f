package org.devicebank.exhibits;

import java.util.Locale;
import org.devicebank.claims.Claim;
import org.devicebank.kernel.DeviceId;
import org.devicebank.stages.DriveId;
import org.jspecify.annotations.Nullable;

/// Which device, and which drive of it, an exhibit speaks of.
///
/// @param run which part of the exhibit
/// @param number the serial number of the drive in that part, or empty
record Bound(
        String run,
        String number,
        DeviceId device,
        @Nullable DriveId drive,
        How how) {

    /// How it came to that.
    public enum How {
        /// Its counters were weighed.
        WEIGHED,
        /// The drive was safe already, and its device had moved on.
        BESIDE,
        /// Two people say so.
        BY_PERSON,
        /// A machine was identified by it.
        IDENTIFIED,
        /// The machine it speaks of was identified already.
        KNOWN;

        public String key() {
            return "exhibits.how." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean of(Claim claim) {
        return run.equals(claim.run()) && number.equals(claim.number());
    }
}
