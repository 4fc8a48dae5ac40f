package org.devicebank.wipes;

import org.devicebank.kernel.EvidenceId;
import org.devicebank.stages.DriveId;

/// What a room above knows of documents that prove nothing any more.
public interface Disowned {

    boolean disowned(EvidenceId document, DriveId drive);
}
