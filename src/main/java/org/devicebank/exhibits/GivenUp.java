package org.devicebank.exhibits;

import org.devicebank.kernel.EvidenceId;
import org.devicebank.stages.DriveId;
import org.devicebank.wipes.Disowned;
import org.springframework.stereotype.Component;

/// Tells whoever would confirm a proof that its file was set aside.
@Component
class GivenUp implements Disowned {

    private final ExhibitStore store;

    GivenUp(ExhibitStore store) {
        this.store = store;
    }

    @Override
    public boolean disowned(EvidenceId document, DriveId drive) {
        return store.find(document).filter(Exhibit::aside).isPresent();
    }
}
