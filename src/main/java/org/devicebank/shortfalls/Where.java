package org.devicebank.shortfalls;

import java.util.Locale;
import org.devicebank.stages.Stage;

/// Where a device is, by what can still be done about it.
enum Where {
    /// In the house, and promised to nobody.
    IN_STOCK,
    /// In the house, and somebody waits for it.
    RESERVED,
    /// With a partner or a person.
    ISSUED;

    static Where of(Stage stage) {
        return switch (stage) {
            case RESERVED -> RESERVED;
            case DISPATCHED, HANDED_OVER -> ISSUED;
            case OFFERED, COLLECTED, RECEIVED, IDENTIFIED, WIPED, TESTED, READY, RETURNED, RECYCLED -> IN_STOCK;
        };
    }

    public String key() {
        return "shortfalls.where." + name().toLowerCase(Locale.ROOT);
    }
}
