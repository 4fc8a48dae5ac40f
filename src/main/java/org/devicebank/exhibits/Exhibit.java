package org.devicebank.exhibits;

import java.time.Instant;
import org.devicebank.claims.ReadAs;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// A piece of evidence: a file as it came in, and what the latest readers made of it.
///
/// @param keptAt when the file was first seen here, by our own clock
/// @param aside whether a person has set it aside; then it proves nothing
public record Exhibit(
        EvidenceId id,
        String fileName,
        Way way,
        MemberId takenBy,
        Instant takenAt,
        Instant keptAt,
        boolean aside,
        int number,
        ReadAs read) {

    /// Why nobody can read it yet; null when our readers can.
    public @Nullable Sentence unread() {
        return read.why();
    }

    void mustCount() {
        if (aside) throw Refused.conflict("refused.exhibits.aside", fileName);
    }
}
