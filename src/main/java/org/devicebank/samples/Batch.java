package org.devicebank.samples;

import java.time.Instant;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// Devices whose wiping was proven in one stretch: they stand or fall together.
///
/// @param size how many devices are in it
/// @param drawn how many of them were drawn for a second look
/// @param seed what the draw began with, so that anyone can draw again
/// @param policy the version of the rules it was drawn by
public record Batch(
        BatchId id,
        long number,
        Instant openedAt,
        int size,
        int drawn,
        int passed,
        int failed,
        @Nullable Instant closedAt,
        @Nullable MemberId closedBy,
        @Nullable Long seed,
        @Nullable String policy,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedBecause) {

    public boolean open() {
        return closedAt == null;
    }

    boolean reopened() {
        return reopenedAt != null;
    }

    /// How many second looks it still waits for; a reopened batch waits for none.
    int awaited() {
        return reopened() ? 0 : drawn - passed - failed;
    }

    /// The colour of where it stands, never the only sign of it.
    String colour() {
        if (reopened()) return "govuk-tag--red";
        return open() ? "govuk-tag--blue" : awaited() > 0 ? "govuk-tag--yellow" : "govuk-tag--green";
    }

    /// The key of the words for where it stands.
    public String key() {
        if (open()) return "samples.batch.open";
        if (reopened()) return "samples.batch.reopened";
        if (drawn == 0) return "samples.batch.nothing_drawn";
        return awaited() == 0 ? "samples.batch.passed" : "samples.batch.awaited";
    }
}
