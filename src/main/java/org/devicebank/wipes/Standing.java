package org.devicebank.wipes;

import java.time.Instant;
import java.util.List;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.stages.DriveId;
import org.springframework.stereotype.Component;

/// Whether what was handed in at some time still says something of what is on a drive now.
@Component
class Standing {

    private final WipeStore store;
    private final List<Disowned> others;

    Standing(WipeStore store, List<Disowned> others) {
        this.store = store;
        this.others = others;
    }

    /// To be asked while the device is held, so that nobody doubts its drive in between.
    ///
    /// @throws Refused when somebody else had the device since, its proof was doubted, or the document was given up
    void mustCount(DriveId drive, EvidenceId document, Instant handedIn) {
        var earlier = store.countsSince(drive).filter(since -> !handedIn.isAfter(since));
        if (earlier.isPresent()) {
            throw Refused.conflict("refused.wipes.earlier");
        }
        if (others.stream().anyMatch(other -> other.disowned(document, drive))) {
            throw Refused.conflict("refused.wipes.disowned");
        }
    }
}
