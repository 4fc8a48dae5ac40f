package org.devicebank.wipes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole log of one tool: which machine it ran on and what happened to each drive it found.
///
/// @param hostSerial the serial number of the machine it ran on, null when not said
/// @param complete whether the log reaches its own end
public record WipeLog(
        String tool, @Nullable String version, @Nullable String hostSerial, boolean complete, List<Run> runs) {

    public WipeLog {
        runs = List.copyOf(runs);
    }
}
