package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Policy;
import org.devicebank.proofs.Reached;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveState;
import org.jspecify.annotations.Nullable;

/// A data-bearing part of a device and what is known of the data on it.
///
/// @param serial as printed by its maker; a hint, never a key, and often missing
/// @param bytes its capacity, or null when unknown
/// @param evidence the document that proves its state, when a document does
/// @param reached what its wipe came to, when it was wiped and that is known
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
        @Nullable Reached reached,
        @Nullable String reason) {

    public boolean safe() {
        return state != DriveState.UNPROVEN;
    }

    /// Whether what is held for its proof is good enough under a policy; one that was destroyed, or is not there, is.
    public boolean goodEnough(Care care, Policy policy) {
        return switch (state) {
            case DESTROYED, ABSENT -> true;
            case UNPROVEN -> false;
            case WIPED -> reached != null && policy.accepts(reached, care.data(), care.assurance());
        };
    }
}
