package org.devicebank.shortfalls;

import org.devicebank.devices.Tag;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.proofs.Reached;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;

/// A drive that was proven wiped, but not as far as a policy asks.
///
/// @param heldBy the partner it was sent to; never the person who has it
/// @param reached what its wipe came to, or null when nobody knows
record Shortfall(
        DeviceId device,
        Tag tag,
        Stage stage,
        @Nullable OrganisationId heldBy,
        DriveId drive,
        DataClass data,
        int assurance,
        @Nullable Reached reached) {

    Where where() {
        return Where.of(stage);
    }
}
