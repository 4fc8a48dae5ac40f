package org.devicebank.exhibits;

import org.devicebank.kernel.EvidenceId;
import org.devicebank.stages.DriveId;
import org.devicebank.wipes.Disowned;
import org.springframework.stereotype.Component;

/// Tells whoever would confirm a proof that its file was set aside, or does not hold as it is read today.
@Component
class GivenUp implements Disowned {

    private final ExhibitStore store;
    private final ChangeStore changes;

    GivenUp(ExhibitStore store, ChangeStore changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    public boolean disowned(EvidenceId document, DriveId drive) {
        return store.find(document).filter(Exhibit::aside).isPresent() || changes.fell(document, drive);
    }
}
