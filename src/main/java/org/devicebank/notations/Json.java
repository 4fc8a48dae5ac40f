package org.devicebank.notations;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as tools print it: several documents after one another, a comma too many, never deep.
public final class Json {

    private static final int DEEPEST = 60;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .build();

    private Json() {}

    /// The documents of a text; the members of a list count as documents of their own.
    public static List<JsonNode> documents(String text) {
        try {
            return each(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            try {
                return each("[" + text + "]");
            } catch (JacksonException _) {
                throw Refused.unfit(
                        "refused.readings.json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
            }
        }
    }

    private static List<JsonNode> each(String text) {
        var documents = new ArrayList<JsonNode>();
        try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (values.hasNextValue()) {
                var value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(documents::add);
                } else {
                    documents.add(value);
                }
            }
        }
        return documents;
    }

    /// A text or number, as text; null when there is none, or it is empty.
    public static @Nullable String said(JsonNode node, String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
            if (value.isNumber() || value.isBoolean()) {
                return value.asString();
            }
        }
        return null;
    }

    public static @Nullable Long number(JsonNode node, String name) {
        return node.path(name).isIntegralNumber() ? (Long) node.path(name).asLong(0) : Sizes.whole(said(node, name));
    }

    public static @Nullable Integer small(JsonNode node, String name) {
        return Sizes.small(said(node, name));
    }

    /// Yes or no, whichever way a version of the tool writes it.
    public static @Nullable Boolean yes(JsonNode node, String name) {
        var said = said(node, name);
        return said == null ? null : (Boolean) (said.equals("1") || said.equalsIgnoreCase("true"));
    }
}
