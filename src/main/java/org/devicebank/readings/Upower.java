package org.devicebank.readings;

import java.util.HashMap;
import java.util.Map;
import org.devicebank.notations.Sizes;

/// Reads `upower -d` and `upower -i`.
final class Upower {

    private Upower() {}

    static boolean recognises(String text) {
        return text.contains("/org/freedesktop/UPower/")
                || (text.contains("native-path:") && text.contains("power supply:"));
    }

    static Reading read(String text) {
        var notes = new Notes("upower");
        var said = new HashMap<String, String>();
        for (var line : text.lines().toList()) {
            var begins = line.startsWith("Device:") || line.startsWith("Daemon:");
            if (begins || line.strip().startsWith("native-path:")) {
                battery(said, notes);
                said.clear();
            }
            var colon = line.indexOf(':');
            var name = colon < 0 ? line.strip() : line.substring(0, colon).strip();
            said.putIfAbsent(name, colon < 0 ? "" : line.substring(colon + 1).strip());
        }
        battery(said, notes);
        return notes.reading();
    }

    /// The battery of a mouse supplies no power to the machine; the display device is the sum of the others.
    private static void battery(Map<String, String> said, Notes notes) {
        if (!said.containsKey("battery")
                || !"yes".equals(said.get("power supply"))
                || !said.containsKey("native-path")
                || "no".equals(said.get("present"))) {
            return;
        }
        var health = Sizes.thousandths(said.get("capacity"));
        notes.battery(new Battery(
                Sizes.thousandths(said.get("energy-full-design")),
                Sizes.thousandths(said.get("energy-full")),
                Sizes.small(said.get("charge-cycles")),
                health == null ? null : (Integer) (int) Math.min(200, Math.round(health / 1000.0))));
    }
}
