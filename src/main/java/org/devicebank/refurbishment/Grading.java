package org.devicebank.refurbishment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.stages.Grade;
import org.devicebank.tables.ReferenceTable;

/// The grade of a device that passed its test; the rules of the best grade are tried first.
final class Grading {

    /// @param item an item of the sheet, or `checks` for every one that is answered with yes or no
    private record Rule(String version, Grade grade, String item, String least) {}

    private static final List<Rule> RULES = ReferenceTable.rows("refurbishment/grades.csv").stream()
            .map(row -> new Rule(
                    row.getField("version"),
                    Grade.valueOf(row.getField("grade")),
                    row.getField("item"),
                    row.getField("least")))
            .toList();

    private Grading() {}

    static String version() {
        return RULES.getLast().version();
    }

    static Graded of(Sheet sheet, Answers answers, String version) {
        var missed = misses(sheet, answers, version, Grade.A);
        if (missed.isEmpty()) {
            return new Graded(Grade.A, version, plus(sheet, answers, Sentence.of("refurbishment.why.all")));
        }
        var missedToo = misses(sheet, answers, version, Grade.B);
        return missedToo.isEmpty() ? new Graded(Grade.B, version, missed) : new Graded(Grade.C, version, missedToo);
    }

    private static List<Sentence> plus(Sheet sheet, Answers answers, Sentence why) {
        var asked = sheet.items().stream().anyMatch(item -> item.name().equals("battery_health"));
        return asked && !answers.measured("battery_health")
                ? List.of(why, Sentence.of("refurbishment.why.not_measured"))
                : List.of(why);
    }

    private static List<Sentence> misses(Sheet sheet, Answers answers, String version, Grade grade) {
        var misses = new ArrayList<Sentence>();
        for (var rule : RULES) {
            if (rule.version().equals(version) && rule.grade() == grade) {
                sheet.items().stream()
                        .filter(item -> item.name().equals(rule.item())
                                || rule.item().equals("checks") && item.answer() == Item.Answer.CHECK)
                        .filter(item -> misses(rule, item, answers))
                        .forEach(item -> misses.add(why(rule, item, answers)));
            }
        }
        return misses;
    }

    private static boolean misses(Rule rule, Item item, Answers answers) {
        var said = answers.said(item.name());
        if (said == null || said.equals(Answers.NOT_APPLICABLE)) {
            return false;
        }
        return switch (item.answer()) {
            case MEASURE -> {
                var number = answers.number(item.name());
                yield number != null && number.compareTo(new BigDecimal(rule.least())) < 0;
            }
            case CONDITION -> Condition.valueOf(said).compareTo(Condition.valueOf(rule.least())) > 0;
            case CHECK -> said.equals(Answers.FAIL);
            case CLASS, TEXT, DATE -> false;
        };
    }

    private static Sentence why(Rule rule, Item item, Answers answers) {
        var better = rule.grade().name();
        return switch (item.answer()) {
            case MEASURE ->
                Sentence.of(
                        "refurbishment.why.measure",
                        better,
                        item.key(),
                        String.valueOf(answers.said(item.name())),
                        rule.least());
            case CONDITION ->
                Sentence.of(
                        "refurbishment.why.condition",
                        better,
                        item.key(),
                        Condition.valueOf(String.valueOf(answers.said(item.name())))
                                .key());
            case CHECK, CLASS, TEXT, DATE -> Sentence.of("refurbishment.why.check", better, item.key());
        };
    }
}
