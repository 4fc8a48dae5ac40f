package org.devicebank.rereading;

import org.devicebank.kernel.EvidenceId;
import org.devicebank.stages.DriveId;
import org.devicebank.wipes.Disowned;
import org.springframework.stereotype.Component;

/// Tells whoever would confirm a proof that its file does not hold as it is read today.
@Component
class Fallen implements Disowned {

    private final ChangeStore changes;

    Fallen(ChangeStore changes) {
        this.changes = changes;
    }

    @Override
    public boolean disowned(EvidenceId document, DriveId drive) {
        return changes.fell(document, drive);
    }
}
