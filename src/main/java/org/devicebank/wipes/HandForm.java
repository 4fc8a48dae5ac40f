package org.devicebank.wipes;

import org.devicebank.kernel.Refused;

/// What the first of two people says of a wipe that we cannot read ourselves.
///
/// @param reason what they saw, and why they are sure that it was this drive
public record HandForm(String tool, Technique technique, String reason) {

    void check() {
        if (tool.isBlank() || reason.isBlank()) {
            throw Refused.unfit("refused.wipes.reason");
        }
        if (technique == Technique.OVERWRITE
                && tool.toLowerCase(java.util.Locale.ROOT).contains("nwipe")) {
            throw Refused.unfit("refused.wipes.send_the_log");
        }
    }
}
