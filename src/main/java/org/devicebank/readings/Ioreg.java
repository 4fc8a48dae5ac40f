package org.devicebank.readings;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;

/// Reads what `ioreg -rn AppleSmartBattery` says, and the name and serial number that `ioreg -l` says besides.
final class Ioreg {

    private static final Pattern PAIR =
            Pattern.compile("\"([A-Za-z ]{2,40})\" ?= ?(?:<?\"([^\"]{0,100})\"|(\\d{1,12}))");
    private static final int REAL_CAPACITY = 200;

    private Ioreg() {}

    static boolean recognises(String text) {
        return text.contains("AppleSmartBattery")
                || text.contains("+-o ")
                || (text.contains("\"DesignCapacity\"") && text.contains("\"CycleCount\" ="));
    }

    static Reading read(String text) {
        var notes = new Notes("ioreg");
        var said = new HashMap<String, String>();
        var pairs = PAIR.matcher(text);
        while (pairs.find()) {
            said.putIfAbsent(pairs.group(1), pairs.group(2) == null ? pairs.group(3) : pairs.group(2));
        }
        notes.say(Fact.SERIAL, said.get("IOPlatformSerialNumber"));
        notes.say(Fact.UUID, said.get("IOPlatformUUID"));
        notes.say(Fact.PRODUCT, said.get("model"));
        notes.say(Fact.MAKER, "Apple");
        if (said.containsKey("DesignCapacity")) {
            notes.battery(new Battery(
                    Sizes.whole(said.get("DesignCapacity")), full(said), Sizes.small(said.get("CycleCount")), null));
        }
        return notes.reading();
    }

    /// On newer machines the plain name holds a percentage, and the capacity has moved.
    private static @Nullable Long full(Map<String, String> said) {
        for (var name : new String[] {"AppleRawMaxCapacity", "NominalChargeCapacity", "MaxCapacity"}) {
            var capacity = Sizes.whole(said.get(name));
            if (capacity != null && capacity > REAL_CAPACITY) {
                return capacity;
            }
        }
        return null;
    }
}
