package org.devicebank.devices;

import java.util.Map;
import java.util.Optional;

/// A part of a device's page that an upper room fills: what it knows of the device and what can be done next.
///
/// The parts stand in the order that their `@Order` says: what must be seen first, the data on it, the work at the
/// bench, figures, how it ends, and papers.
public interface DevicePanel {

    int FIRST = 100;
    int DATA = 200;
    int WORK = 300;
    int FIGURES = 400;
    int END = 500;
    int PAPERS = 600;

    /// A template of the room, and what it shows; `next` when it holds the one next step, `first` when it stands above
    /// all.
    record Panel(String template, Map<String, Object> model, boolean next, boolean first) {
        public Panel(String template, Map<String, Object> model, boolean next) {
            this(template, model, next, false);
        }
    }

    Optional<Panel> panel(Device device);
}
