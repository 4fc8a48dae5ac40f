package org.devicebank.matches;

import java.time.Instant;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.MemberId;

/// A table of makers' figures that a place took in.
///
/// @param document the file, byte by byte
/// @param lines how many rows it has, of which some are kept, some quarantined, and some left out
public record Edition(
        int number,
        String title,
        EvidenceId document,
        String fileName,
        String source,
        String licence,
        int lines,
        int kept,
        int quarantined,
        int leftOut,
        MemberId by,
        Instant at) {}
