package org.devicebank.exhibits;

import java.util.List;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What a person is told of a file that they sent.
///
/// @param id null when it was not even kept
/// @param proven how many drives it proves
public record Answer(@Nullable EvidenceId id, String fileName, boolean waits, long proven, List<Sentence> told)
        implements java.io.Serializable {

    public Answer {
        told = List.copyOf(told);
    }

    static Answer refused(String fileName, Sentence why) {
        return new Answer(null, fileName, false, 0, List.of(why));
    }
}
