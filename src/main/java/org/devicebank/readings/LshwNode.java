package org.devicebank.readings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Xml;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A part of a machine as `lshw` describes it, the same for its three ways of writing.
record LshwNode(
        String id, String kind, Map<String, String> values, Map<String, String> settings, List<LshwNode> children) {

    private static final Pattern PART = Pattern.compile("( *)\\*-([A-Za-z][\\w-]*(?::\\d+)?)(?: .*)?");
    private static final Pattern SETTING = Pattern.compile(" (?=[\\w-]+=)");

    @Nullable
    String said(String name) {
        return values.get(name);
    }

    /// Its number without a count: `bank` of `bank:0`.
    String part() {
        var colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    static LshwNode of(JsonNode json) {
        var values = new HashMap<String, String>();
        for (var field : json.properties()) {
            var value = field.getValue();
            if (value.isString() || value.isNumber()) {
                values.put(field.getKey(), value.asString());
            } else if (!field.getKey().equals("children")) {
                values.put(field.getKey(), value.toString());
            }
        }
        var settings = new HashMap<String, String>();
        json.path("configuration")
                .properties()
                .forEach(field -> settings.put(field.getKey(), field.getValue().asString("")));
        var children = new ArrayList<LshwNode>();
        json.path("children").forEach(child -> children.add(of(child)));
        return new LshwNode(json.path("id").asString(""), json.path("class").asString(""), values, settings, children);
    }

    static LshwNode of(Xml.Element xml) {
        var values = new HashMap<String, String>();
        for (var child : xml.children()) {
            values.putIfAbsent(child.name(), child.text().toString().strip());
        }
        var settings = new HashMap<String, String>();
        for (var group : xml.all("configuration")) {
            group.all("setting")
                    .forEach(one -> settings.put(
                            one.attributes().getOrDefault("id", ""),
                            one.attributes().getOrDefault("value", "")));
        }
        for (var group : xml.all("capabilities")) {
            values.put(
                    "capabilities",
                    group.children().stream().map(Xml.Element::attributes).toList() + "");
        }
        return new LshwNode(
                xml.attributes().getOrDefault("id", ""),
                xml.attributes().getOrDefault("class", ""),
                values,
                settings,
                xml.all("node").stream().map(LshwNode::of).toList());
    }

    /// Plain text shows the tree by indentation and leaves out the kinds, which follow from the names of the parts.
    static LshwNode of(String text) {
        var root = new LshwNode("", "system", new HashMap<>(), new HashMap<>(), new ArrayList<>());
        var open = new ArrayDeque<LshwNode>();
        var depths = new ArrayDeque<Integer>();
        open.push(root);
        depths.push(-1);
        for (var line : text.lines().toList()) {
            var part = PART.matcher(line);
            var colon = line.indexOf(": ");
            if (part.matches()) {
                var depth = part.group(1).length();
                while (depths.element() >= depth) {
                    depths.remove();
                    open.remove();
                }
                var id = part.group(2);
                var node = new LshwNode(id, kind(id), new HashMap<>(), new HashMap<>(), new ArrayList<>());
                open.element().children().add(node);
                open.push(node);
                depths.push(depth);
            } else if (colon > 0 && line.startsWith(" ")) {
                open.element()
                        .note(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 2).strip());
            }
        }
        return root;
    }

    private void note(String name, String value) {
        values.putIfAbsent(name.replace("bus info", "businfo").replace("logical name", "logicalname"), value);
        if (name.equals("configuration")) {
            for (var setting : SETTING.split(value)) {
                var equals = setting.indexOf('=');
                if (equals > 0) {
                    settings.put(setting.substring(0, equals), setting.substring(equals + 1));
                }
            }
        }
    }

    private static String kind(String id) {
        var colon = id.indexOf(':');
        return switch (colon < 0 ? id : id.substring(0, colon)) {
            case "core" -> "bus";
            case "cpu" -> "processor";
            case "memory", "bank", "firmware", "cache" -> "memory";
            case "disk", "namespace", "cdrom", "emmc", "mmc" -> "disk";
            case "nvme", "sata", "storage", "scsi" -> "storage";
            case "battery" -> "power";
            case "network" -> "network";
            default -> "";
        };
    }
}
