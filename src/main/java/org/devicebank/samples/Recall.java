package org.devicebank.samples;

import java.time.Instant;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;

/// A device that had left before its batch was found wanting.
///
/// @param partner who it was sent to; never the person who has it
/// @param since since when it is where it is
/// @param stateSince since when the calling back stands where it does
public record Recall(
        BatchId batch,
        DeviceId device,
        Stage stage,
        @Nullable OrganisationId partner,
        Instant since,
        RecallState state,
        Instant stateSince) {}
