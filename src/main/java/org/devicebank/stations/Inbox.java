package org.devicebank.stations;

import java.util.function.Supplier;
import org.devicebank.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes every message once: what it does and the answer it gets are written in one transaction with its number.
@Component
@Transactional
class Inbox {

    private final MessageStore store;

    Inbox(MessageStore store) {
        this.store = store;
    }

    /// Does what a message asks, or says again what was said the first time.
    ///
    /// @throws Refused when the work was refused: then nothing is kept, and [#refuse] keeps the refusal
    Message.Answer take(Message message, Supplier<Message.Answer> work) {
        if (!store.insert(message)) {
            return again(message);
        }
        var answer = work.get();
        store.answer(message, answer);
        return answer;
    }

    /// Keeps that a message was refused, so that it is refused in the same words when it comes again.
    ///
    /// @param also what is to be done about it
    Message.Answer refuse(Message message, Message.Answer answer, Runnable also) {
        if (!store.insert(message)) {
            return again(message);
        }
        also.run();
        store.answer(message, answer);
        return answer;
    }

    private Message.Answer again(Message message) {
        var taken = store.find(message).orElseThrow(() -> Refused.missing("refused.missing"));
        if (!taken.what().equals(message.what())
                || !taken.sha256().equals(message.content().sha256())) {
            throw Refused.conflict("refused.stations.number_taken");
        }
        return taken.answer();
    }
}
