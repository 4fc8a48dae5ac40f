package org.devicebank.devices;

import java.util.Optional;
import org.devicebank.kernel.Sentence;
import org.devicebank.stages.Stage;

/// What an upper room knows that keeps a device from a stage, whoever tries to move it there.
public interface Objection {

    Optional<Sentence> against(Device device, Stage to);
}
