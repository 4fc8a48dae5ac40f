package org.devicebank.readings;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the properties of Android, as `getprop` prints them.
final class Getprop {

    private static final Pattern LINE = Pattern.compile("(?m)^\\[([\\w.-]{1,120})]: \\[([^\\r\\n]{0,300})]");

    private Getprop() {}

    static boolean recognises(String text) {
        return text.contains("[ro.") && LINE.matcher(text).find();
    }

    static Reading read(String text) {
        var said = new HashMap<String, String>();
        var lines = LINE.matcher(text);
        while (lines.find()) {
            if (!lines.group(2).isBlank()) {
                said.putIfAbsent(lines.group(1), lines.group(2).strip());
            }
        }
        var notes = new Notes("getprop");
        notes.say(Fact.MAKER, of(said, "manufacturer"));
        notes.say(Fact.MAKER, of(said, "brand"));
        notes.say(Fact.PRODUCT, of(said, "model"));
        notes.say(Fact.MARKET_NAME, first(said, "ro.product.marketname", "ro.config.marketing_name"));
        notes.say(Fact.SERIAL, first(said, "ro.serialno", "ro.boot.serialno", "ril.serialnumber", "ro.ril.serialno"));
        notes.say(Fact.PROCESSOR, processor(said));
        notes.say(Fact.CHASSIS, chassis(said));
        locks(said, notes);
        return notes.reading();
    }

    /// Each partition has its own copy; the plain name is theirs to choose, and old versions have only that.
    private static @Nullable String of(Map<String, String> said, String name) {
        return first(
                said,
                "ro.product." + name,
                "ro.product.vendor." + name,
                "ro.product.odm." + name,
                "ro.product.product." + name,
                "ro.product.system." + name);
    }

    private static @Nullable String processor(Map<String, String> said) {
        var maker = said.get("ro.soc.manufacturer");
        var model = said.get("ro.soc.model");
        if (model != null) {
            return maker == null ? model : maker + " " + model;
        }
        return first(said, "ro.board.platform", "ro.hardware");
    }

    private static String chassis(Map<String, String> said) {
        var traits = said.getOrDefault("ro.build.characteristics", "default");
        return traits.contains("tablet") ? "tablet" : traits.matches(".*(tv|watch|car|embedded).*") ? traits : "phone";
    }

    /// Protection after a reset needs a partition of its own; whether an account holds it is not said.
    private static void locks(Map<String, String> said, Notes notes) {
        if (said.containsKey("ro.frp.pst")) {
            notes.lock(Lock.By.FRP, Lock.State.UNKNOWN);
        }
        var organisation = said.getOrDefault("ro.organization_owned", said.get("ro.device_owner"));
        if (organisation != null) {
            notes.lock(Lock.By.MDM, organisation.equals("true") ? Lock.State.ON : Lock.State.OFF);
        }
    }

    private static @Nullable String first(Map<String, String> said, String... names) {
        for (var name : names) {
            if (said.get(name) != null) {
                return said.get(name);
            }
        }
        return null;
    }
}
