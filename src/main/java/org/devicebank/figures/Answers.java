package org.devicebank.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.devicebank.intervals.Estimate;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import org.jspecify.annotations.Nullable;
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
                .map(Answers::told)
                .toList();
    }

    /// Where it may not be told how many gave each answer, only how many there were and what they count is written.
    private static Told told(Map<String, Object> one) {
        var recipient = String.valueOf(one.get("recipient"));
        var handovers = ((Number) Objects.requireNonNull(one.get("handovers"))).intValue();
        var answers = one.get("answers");
        if (answers != null) {
            return new Told(
                    handovers,
                    new Displacement(
                            recipient, JSON.convertValue(answers, new TypeReference<Map<Answer, Integer>>() {})));
        }
        return one.get("n") instanceof Number n
                ? new Told(
                        handovers,
                        Displacement.of(recipient, n.intValue(), new BigDecimal(String.valueOf(one.get("score")))),
                        false)
                : new Told(handovers, Displacement.unasked(recipient));
    }

    static Figure.FirstTime firstTime(String said) {
        var tree = JSON.readTree(said);
        var asked = tree.get("first_time_asked");
        return asked == null
                ? new Figure.FirstTime(0, 0)
                : new Figure.FirstTime(tree.get("first_time").asInt(), asked.asInt());
    }

    /// Figures that were issued before it was told have none.
    static @Nullable Accrual accrual(String said) {
        var earned = JSON.readTree(said).get("earned");
        if (earned == null) {
            return null;
        }
        var months = new TreeMap<YearMonth, BigDecimal>();
        earned.get("months")
                .properties()
                .forEach(one -> months.put(
                        YearMonth.parse(one.getKey()),
                        new BigDecimal(one.getValue().asString())));
        return new Accrual(
                earned.get("handovers").asInt(),
                earned.get("found_in_use").asInt(0), // in words where so few were found that they are not told
                new BigDecimal(earned.get("whole").asString()),
                new BigDecimal(earned.get("n2_as_earned").asString()),
                months,
                List.of());
    }

    /// Where most of the doubt about the careful figure comes from; null in a figure that did not say.
    static @Nullable List<Estimate.Reason> reasons(String said) {
        var reasons = JSON.readTree(said).get("n2_width_comes_from");
        return reasons == null
                ? null
                : reasons.properties().stream()
                        .map(one ->
                                new Estimate.Reason(one.getKey(), one.getValue().asDouble()))
                        .toList();
    }

    static List<String> notes(String said) {
        var notes = JSON.readTree(said).get("notes");
        return notes == null ? List.of() : JSON.convertValue(notes, new TypeReference<List<String>>() {});
    }
}
