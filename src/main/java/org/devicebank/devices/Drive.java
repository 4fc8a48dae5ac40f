package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Medium;
import org.jspecify.annotations.Nullable;

/// A data-bearing part of a device and what is known of the data on it.
///
/// @param serial as printed by its maker; a hint, never a key, and often missing
/// @param bytes its capacity, or null when unknown
/// @param evidence the document that proves its state, when a document does
/// @param reason why it is absent, when it is, or why an earlier proof is not believed any more
public record Drive(
        DriveId id,
        DeviceId device,
        @Nullable String serial,
        @Nullable String model,
        Medium medium,
        @Nullable Long bytes,
        DriveState state,
        @Nullable EvidenceId evidence,
        @Nullable String reason) {

    public boolean safe() {
        return state != DriveState.UNPROVEN;
    }
}
