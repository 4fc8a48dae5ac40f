package org.devicebank.wipes;

import java.util.Locale;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Technique;

/// What the first of two people says of a wipe that we cannot read ourselves.
///
/// @param reason what they saw, and why they are sure that it was this drive
public record HandForm(String tool, Technique technique, String reason) {

    /// @param read whether the document is a file of the tool that we can read
    void check(boolean read) {
        if (tool.isBlank() || reason.isBlank()) {
            throw Refused.unfit("refused.wipes.reason");
        }
        if (!read && technique == Technique.OVERWRITE && leavesALog()) {
            throw Refused.unfit("refused.wipes.send_the_log");
        }
    }

    /// Or else a log that proves nothing could be got round by typing it in.
    private boolean leavesALog() {
        var name = tool.toLowerCase(Locale.ROOT);
        return name.contains("nwipe") || name.contains("shredos");
    }
}
