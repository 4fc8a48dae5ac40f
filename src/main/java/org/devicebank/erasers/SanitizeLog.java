package org.devicebank.erasers;

import java.util.Locale;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;

/// The registers in which an NVMe drive keeps what became of its last sanitise command.
///
/// NVM Express Base Specification, log page 81h: SPROG counts to 65535; SSTAT bits 2:0 tell the outcome and bit 8 that
/// nothing was written since; SCDW10 bits 2:0 are the action that was asked for.
///
/// @param progress SPROG
/// @param status SSTAT
/// @param action SCDW10
record SanitizeLog(
        @Nullable Long progress,
        @Nullable Long status,
        @Nullable Long action) {

    private static final long DONE = 65_535;
    private static final int OUTCOME = 0b111;
    private static final int UNTOUCHED_SINCE = 0x100;

    /// @return what the drive did, or null when it did nothing
    @Nullable
    Technique weigh(Weighing weighing) {
        outcome(weighing);
        if (progress == null) weighing.missing("sprog");
        else if (progress != DONE) weighing.doubt("short", "erasers.counter.sprog", progress, DONE);
        else weighing.is("sprog", progress);
        if (action == null) {
            weighing.missing("scdw10");
            return null;
        }
        var technique = switch ((int) (action & OUTCOME)) {
            case 2, 3 -> Technique.SANITISE_COMMAND;
            case 4 -> Technique.CRYPTO_ERASE;
            default -> null;
        };
        if (technique == null) weighing.doubt("no_sanitise", action);
        else weighing.is("scdw10", action);
        return technique;
    }

    private void outcome(Weighing weighing) {
        if (status == null) {
            weighing.missing("sstat");
            return;
        }
        var shown = "0x" + Long.toHexString(status).toLowerCase(Locale.ROOT);
        switch ((int) (status & OUTCOME)) {
            case 1, 4 -> {
                if ((status & UNTOUCHED_SINCE) == 0) weighing.doubt("written_since", shown);
                else weighing.is("sstat", shown);
            }
            case 0 -> weighing.doubt("sstat_never", shown);
            case 2 -> weighing.doubt("sstat_running", shown);
            case 3 -> weighing.fail("sstat_failed", shown);
            default -> weighing.doubt("says", "erasers.counter.sstat", shown);
        }
    }
}
