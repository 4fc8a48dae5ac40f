package org.devicebank.exhibits;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.jspecify.annotations.Nullable;

/// The labels of devices, for a page that names several.
final class Tags {

    private Tags() {}

    static Map<DeviceId, String> of(Stream<@Nullable DeviceId> named, Devices devices) {
        return named.filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        device -> device, device -> devices.get(device).tag().text()));
    }
}
