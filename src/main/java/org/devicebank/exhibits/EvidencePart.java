package org.devicebank.exhibits;

import java.util.Optional;
import org.devicebank.devices.DevicePanel.Panel;

/// A part of the page of evidence that an upper room fills, above all that waits.
public interface EvidencePart {

    Optional<Panel> part();
}
