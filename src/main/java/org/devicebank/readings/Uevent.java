package org.devicebank.readings;

import java.util.HashMap;
import java.util.Map;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;

/// Reads `/sys/class/power_supply/…/uevent`, of one battery or of several after one another.
final class Uevent {

    private static final String BEGIN = "POWER_SUPPLY_NAME=";
    private static final int MICRO_TO_MILLI = 1000;

    private Uevent() {}

    static boolean recognises(String text) {
        return text.contains("POWER_SUPPLY_");
    }

    static Reading read(String text) {
        var notes = new Notes("uevent");
        var said = new HashMap<String, String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith(BEGIN)) {
                battery(said, notes);
                said.clear();
            }
            var equals = line.indexOf('=');
            if (equals > 0 && line.startsWith("POWER_SUPPLY_")) {
                said.putIfAbsent(
                        line.substring("POWER_SUPPLY_".length(), equals),
                        line.substring(equals + 1).strip());
            }
        }
        battery(said, notes);
        return notes.reading();
    }

    /// A mouse has a battery too, and says that it belongs to a device of its own.
    private static void battery(Map<String, String> said, Notes notes) {
        var power = said.getOrDefault("TYPE", said.getOrDefault("NAME", "")).toUpperCase(java.util.Locale.ROOT);
        if (!power.startsWith("BAT") || "Device".equals(said.get("SCOPE")) || "0".equals(said.get("PRESENT"))) {
            return;
        }
        var design = milli(said, "ENERGY_FULL_DESIGN");
        var full = milli(said, "ENERGY_FULL");
        if (design == null || full == null) {
            design = milli(said, "CHARGE_FULL_DESIGN");
            full = milli(said, "CHARGE_FULL");
        }
        notes.battery(new Battery(design, full, Sizes.small(said.get("CYCLE_COUNT")), null));
    }

    private static @Nullable Long milli(Map<String, String> said, String name) {
        var micro = Sizes.whole(said.get(name));
        return micro == null ? null : (Long) (Math.round(micro / (double) MICRO_TO_MILLI));
    }
}
