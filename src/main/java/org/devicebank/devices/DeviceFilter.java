package org.devicebank.devices;

import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
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
}
