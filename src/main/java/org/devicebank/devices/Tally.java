package org.devicebank.devices;

import org.devicebank.kernel.Kind;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;

/// How many devices of a kind stand at a stage.
public record Tally(Stage stage, Kind kind, Origin origin, long count) {}
