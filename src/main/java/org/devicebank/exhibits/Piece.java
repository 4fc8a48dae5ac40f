package org.devicebank.exhibits;

import java.util.List;
import org.devicebank.claims.Claim;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// An exhibit, part by part, with what became of each.
///
/// @param about what it is, and what is remarkable about it
record Piece(Exhibit exhibit, List<Sentence> about, List<Part> parts) {

    public Piece {
        about = List.copyOf(about);
        parts = List.copyOf(parts);
    }

    /// What became of what it says of one drive, or of one machine.
    ///
    /// @param claim null when it speaks of a machine, or cannot be read
    /// @param proves whether it proves its drive
    public record Part(
            @Nullable Claim claim, Became became, @Nullable Why why, Sentence told) {

        public boolean proves() {
            return became == Became.PROVES;
        }
    }

    /// Where a part stands, so that the most important comes first.
    public enum Became {
        PROVES,
        SECOND_PERSON,
        PROVES_NOT,
        WAITS,
        KEPT
    }

    public boolean waits() {
        return !exhibit.aside() && parts.stream().anyMatch(part -> part.became() == Became.WAITS);
    }

    public long proven() {
        return parts.stream().filter(Part::proves).count();
    }
}
