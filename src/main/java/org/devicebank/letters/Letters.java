package org.devicebank.letters;

import java.util.List;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Sentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The outbox of a place.
@Component
@Transactional
public class Letters {

    private static final int AT_ONCE = 50;

    private final LetterStore store;
    private final Post post;

    Letters(LetterStore store, Post post) {
        this.store = store;
        this.post = post;
    }

    /// Writes a letter, in the transaction of what it tells of: should that be undone, so is the letter.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(OrganisationId to, Sentence says) {
        store.insert(to, says);
    }

    /// Sends what waits. Rows that another sender holds are left to that one, so no letter is carried twice at once.
    ///
    /// @return how many were sent
    int send() {
        var waiting = store.take(AT_ONCE);
        for (var letter : waiting) {
            post.carry(letter);
            store.sent(letter.id());
        }
        return waiting.size();
    }

    @Transactional(readOnly = true)
    public List<Letter> waiting() {
        return store.waiting();
    }
}
