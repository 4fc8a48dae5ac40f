package org.devicebank.erasers;

import java.util.HashSet;
import org.devicebank.notations.Xml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes one tree of names and values of every layout Blancco's reports have had.
final class BlanccoTree {

    private BlanccoTree() {}

    /// `<entries name="disk">` becomes an object of that name, `<entry name="model">` a text; repeated names a list.
    static ObjectNode of(Xml.Element element) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var child : element.children()) {
            var name = child.attributes().getOrDefault("name", child.name());
            JsonNode value = child.children().isEmpty()
                    ? JsonNodeFactory.instance.stringNode(
                            child.text().toString().strip())
                    : of(child);
            switch (node.get(name)) {
                case null -> node.set(name, value);
                case ArrayNode list -> list.add(value);
                case JsonNode before ->
                    node.set(
                            name,
                            JsonNodeFactory.instance.arrayNode().add(before).add(value));
            }
        }
        return node;
    }

    /// The interface of the console writes each entry of a group as an object of its own; they are put together,
    /// unless a name comes twice, which makes them a list.
    static JsonNode merged(JsonNode node) {
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), merged(field.getValue())));
            return object;
        }
        if (!node.isArray()) return node;
        var list = JsonNodeFactory.instance.arrayNode();
        var together = JsonNodeFactory.instance.objectNode();
        var names = new HashSet<String>();
        var apart = node.size() < 2;
        for (var part : node) {
            var whole = merged(part);
            list.add(whole);
            apart |= !whole.isObject();
            for (var field : whole.properties()) {
                apart |= !names.add(field.getKey());
                together.set(field.getKey(), field.getValue());
            }
        }
        return apart ? list : together;
    }
}
