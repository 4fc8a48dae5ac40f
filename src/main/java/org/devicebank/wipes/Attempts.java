package org.devicebank.wipes;

import java.util.List;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.proofs.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What documents came to, and what they may be about; nothing is weighed or kept here.
@Component
@Transactional(readOnly = true)
public class Attempts {

    private final WipeStore store;
    private final Likely likely;

    Attempts(WipeStore store, Likely likely) {
        this.store = store;
        this.likely = likely;
    }

    /// The attempts that a document led to, the oldest first.
    public List<Attempt> of(EvidenceId document) {
        return store.of(document);
    }

    /// Every document that an attempt rests on.
    public List<EvidenceId> documents() {
        return store.documents();
    }

    /// What would prove its drive if a second person had looked, where the drive is not safe yet.
    public List<Attempt> unconfirmed() {
        return store.unconfirmed();
    }

    /// Which drive of ours a run is about, as far as its serial number, its size and its model tell.
    public Binding binding(Account.Told told) {
        return likely.binding(told);
    }
}
