package org.devicebank.support;

import org.devicebank.devices.Device;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// What the rule looks at of a device.
record Machine(
        Kind kind,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String processor) {

    static Machine of(Device device) {
        return new Machine(device.kind(), device.maker(), device.model(), device.processor());
    }

    boolean apple() {
        return maker != null && Period.normal(maker).startsWith("apple");
    }

    boolean chromebook() {
        return model != null && Period.normal(model).matches(".*\\bchrome(book|box|base)\\b.*");
    }
}
