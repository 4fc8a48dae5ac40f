package org.devicebank.wipes;

import org.jspecify.annotations.Nullable;

/// What a log says happened to one drive: counters, never conclusions. Null where the log does not say.
///
/// @param device the name the drive had during the run, such as `sda`
/// @param serial null when the log has none that could tell two drives apart
/// @param bytesTotal the size of the drive in bytes
/// @param leastWritten the fewest bytes that any finished pass wrote
/// @param passesAsked passes of one round
/// @param passesFinished passes finished over all rounds
/// @param blanksFinished whether a final blanking was written in full, null when none began
/// @param passErrors, verifyErrors, syncErrors from the table of errors
/// @param bytesErased, bytesToErase from the summary of newer versions
/// @param verified bytes read back in the last verification
/// @param hidden what is known of hidden sectors
public record Run(
        String device,
        @Nullable String model,
        @Nullable String serial,
        @Nullable Long bytesTotal,
        boolean selected,
        @Nullable String method,
        boolean writes,
        @Nullable Long leastWritten,
        int roundsAsked,
        int passesAsked,
        int passesFinished,
        @Nullable Boolean blanksFinished,
        @Nullable Long passErrors,
        @Nullable Long verifyErrors,
        @Nullable Long syncErrors,
        @Nullable Long bytesErased,
        @Nullable Long bytesToErase,
        boolean failureSaid,
        @Nullable String status,
        Hidden hidden) {

    /// Whether parts of a drive may be out of reach of an overwrite.
    public enum Hidden {
        NONE,
        PRESENT,
        UNKNOWN,
        NOT_SAID
    }
}
