package org.devicebank.devices;

import java.time.Instant;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;

/// A device as one line of a list.
public record DeviceRow(
        DeviceId id,
        String tag,
        Kind kind,
        Origin origin,
        @Nullable String maker,
        @Nullable String model,
        Stage stage,
        Instant stageSince,
        Route route,
        @Nullable Grade grade,
        boolean flagged) {}
