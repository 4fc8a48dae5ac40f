package org.devicebank.journal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes the facts of a step in one spelling: JSON with sorted keys, nothing where nothing is known.
@Component
class Facts {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Map<String, ?> facts) {
        return json.writeValueAsString(plain(facts));
    }

    Map<String, Object> read(String body) {
        return json.readValue(body, new TypeReference<>() {});
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, inner) -> {
                    if (inner != null) {
                        sorted.put(key.toString(), plain(inner));
                    }
                });
                yield sorted;
            }
            case Collection<?> many -> many.stream().map(Facts::plain).toList();
            case Number number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }
}
