package org.devicebank.wipes;

import org.devicebank.kernel.Refused;

/// What a person says of a wipe that we cannot read ourselves.
///
/// @param reason why they are sure that it was this drive
public record ByHand(String tool, Technique technique, String reason) {

    void check() {
        if (tool.isBlank() || reason.isBlank()) {
            throw Refused.unfit("refused.wipes.reason");
        }
    }

    /// What a technique can reach at best (NIST SP 800-88 Rev. 2 levels).
    Level level() {
        return switch (technique) {
            case OVERWRITE, FACTORY_RESET_ENCRYPTED -> Level.CLEAR;
            case SANITISE_COMMAND, CRYPTO_ERASE, DEGAUSS -> Level.PURGE;
            case SHRED -> Level.DESTROY;
        };
    }
}
