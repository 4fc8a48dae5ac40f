package org.devicebank.journal;

import java.util.List;

/// What a check of the whole book found.
///
/// @param subjects how many chains were walked
/// @param entries how many entries were recomputed
/// @param broken the first faults found: subject, number and what does not hold; at most a hundred
public record Verdict(long subjects, long entries, List<String> broken) {

    public Verdict {
        broken = List.copyOf(broken);
    }

    public boolean whole() {
        return broken.isEmpty();
    }
}
