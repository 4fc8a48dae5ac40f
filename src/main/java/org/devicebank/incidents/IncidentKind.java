package org.devicebank.incidents;

import java.util.Locale;
import org.devicebank.stages.Flag;
import org.jspecify.annotations.Nullable;

/// What sort of thing went wrong.
public enum IncidentKind {
    /// Somebody found data on a device after it was wiped.
    DATA_FOUND(Flag.DATA_FOUND),
    /// A second look found data, and devices of the same batch had left.
    SECOND_LOOK_FAILED(null),
    /// The proof of a device that has left does not hold any more.
    PROOF_FELL(null),
    /// Nobody knows where a device is that may hold somebody's data.
    LOST(Flag.MISSING),
    /// Somebody saw or was sent what was not for them, or anything else.
    OTHER(null);

    private final @Nullable Flag flag;

    IncidentKind(@Nullable Flag flag) {
        this.flag = flag;
    }

    /// What is raised on each device it names, so that it goes no further.
    @Nullable
    Flag flag() {
        return flag;
    }

    public String key() {
        return "incidents.kind." + name().toLowerCase(Locale.ROOT);
    }
}
