package org.devicebank.figures;

import java.util.List;
import java.util.Map;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads back from an issued figure what people had said by then.
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    static List<Told> read(String said) {
        return JSON
                .convertValue(JSON.readTree(said).get("answers"), new TypeReference<List<Map<String, Object>>>() {})
                .stream()
                .map(one -> new Told(
                        ((Number) java.util.Objects.requireNonNull(one.get("handovers"))).intValue(),
                        new Displacement(
                                String.valueOf(one.get("recipient")),
                                one.get("answers") == null
                                        ? Map.of()
                                        : JSON.convertValue(
                                                one.get("answers"), new TypeReference<Map<Answer, Integer>>() {}))))
                .toList();
    }

    static Figure.FirstTime firstTime(String said) {
        var tree = JSON.readTree(said);
        var asked = tree.get("first_time_asked");
        return asked == null
                ? new Figure.FirstTime(0, 0)
                : new Figure.FirstTime(tree.get("first_time").asInt(), asked.asInt());
    }
}
