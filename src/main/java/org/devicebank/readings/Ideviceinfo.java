package org.devicebank.readings;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads what a phone or tablet of Apple says of itself over a cable, as `ideviceinfo` prints it, plain or with `-x`.
final class Ideviceinfo {

    private static final Pattern LINE = Pattern.compile("(?m)^([A-Za-z][\\w-]{1,60}): ([^\\r\\n]{0,300})");
    private static final Pattern TYPE = Pattern.compile("(iPhone|iPad|iPod)\\d{1,3},\\d{1,3}");

    private Ideviceinfo() {}

    static boolean recognises(String text) {
        return text.contains("ProductType: ") && TYPE.matcher(text).find();
    }

    static boolean recognises(JsonNode document) {
        return TYPE.matcher(document.path("ProductType").asString("")).matches();
    }

    static Reading read(String text) {
        var said = new HashMap<String, String>();
        var lines = LINE.matcher(text);
        while (lines.find()) {
            said.putIfAbsent(lines.group(1), lines.group(2).strip());
        }
        return read(said);
    }

    static Reading read(JsonNode document) {
        var said = new HashMap<String, String>();
        document.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                said.put(field.getKey(), field.getValue().asString(""));
            }
        });
        return read(said);
    }

    private static Reading read(Map<String, String> said) {
        var notes = new Notes("ideviceinfo");
        var type = said.get("ProductType");
        notes.say(Fact.MAKER, "Apple");
        notes.say(Fact.PRODUCT, type);
        notes.say(Fact.SERIAL, said.get("SerialNumber"));
        notes.say(Fact.CHASSIS, String.valueOf(type).startsWith("iPad") ? "tablet" : "phone");
        notes.lock(Lock.By.ACTIVATION_LOCK, activation(said));
        if (said.containsKey("IsSupervised")) {
            notes.lock(Lock.By.MDM, said.get("IsSupervised").equals("true") ? Lock.State.ON : Lock.State.OFF);
        }
        return notes.reading();
    }

    /// Only the answer about Find My tells; that a phone is activated does not.
    private static Lock.State activation(Map<String, String> said) {
        var associated = said.get("IsAssociated");
        return associated == null ? Lock.State.UNKNOWN : associated.equals("true") ? Lock.State.ON : Lock.State.OFF;
    }
}
