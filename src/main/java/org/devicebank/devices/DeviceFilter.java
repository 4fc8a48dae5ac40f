package org.devicebank.devices;

import java.time.Instant;
import java.util.UUID;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;

/// Which devices a list shows; null means any.
///
/// @param from where the page begins: the key of the last row of the page before
public record DeviceFilter(
        @Nullable Stage stage,
        @Nullable Kind kind,
        @Nullable OrganisationId heldBy,
        @Nullable String from) {

    public static final DeviceFilter ALL = new DeviceFilter(null, null, null, null);

    public static DeviceFilter at(Stage stage) {
        return new DeviceFilter(stage, null, null, null);
    }

    /// The key of a row, as it stands in an address.
    record Key(Instant since, UUID id) {

        String text() {
            return since + "_" + id;
        }

        static @Nullable Key read(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                var parts = text.split("_", 2);
                return new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException _) {
                throw Refused.missing("refused.missing");
            }
        }
    }
}
