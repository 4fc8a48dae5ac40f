package org.devicebank.devices;

import java.time.Instant;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Where a page of the list begins, as it stands in an address.
record ListPlace(Instant since, UUID id) {

    String text() {
        return since + "_" + id;
    }

    static @Nullable ListPlace read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new ListPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException _) {
            throw Refused.missing("refused.missing");
        }
    }
}
