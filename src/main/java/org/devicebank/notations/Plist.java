package org.devicebank.notations;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Apple's property lists, as the JSON that the same tool would have printed.
public final class Plist {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Plist() {}

    public static JsonNode of(Xml.Element root) {
        return root.name().equals("plist") && !root.children().isEmpty()
                ? value(root.children().getFirst())
                : value(root);
    }

    private static JsonNode value(Xml.Element element) {
        return switch (element.name()) {
            case "dict" -> dictionary(element);
            case "array" -> {
                var list = NODES.arrayNode();
                element.children().forEach(child -> list.add(value(child)));
                yield list;
            }
            case "true", "false" -> NODES.booleanNode(element.name().equals("true"));
            default -> NODES.stringNode(element.text().toString().strip());
        };
    }

    private static JsonNode dictionary(Xml.Element element) {
        var object = NODES.objectNode();
        var name = "";
        for (var child : element.children()) {
            if (child.name().equals("key")) {
                name = child.text().toString().strip();
            } else {
                object.set(name, value(child));
            }
        }
        return object;
    }
}
