package org.devicebank.places;

import java.util.List;
import org.devicebank.kernel.Sentence;

/// A room where work may wait for a person: each answers for its own, and the board shows them all.
public interface Waits {

    /// What waits for whoever asks; nothing that they may not see.
    List<Waiting> waiting();

    /// One sort of work that waits.
    ///
    /// @param what said in a few words, without its number
    /// @param address the page that lists it
    ///
    /// @param urgent whether it must be seen before all else
    record Waiting(Sentence what, long count, String address, boolean urgent) {
        public Waiting(Sentence what, long count, String address) {
            this(what, count, address, false);
        }
    }
}
