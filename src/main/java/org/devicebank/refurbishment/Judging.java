package org.devicebank.refurbishment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;

/// Works out what the answers on a sheet come to.
final class Judging {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final Sheet sheet;
    private final Answers answers;
    private final LocalDate today;
    private final List<Limit> limits;

    private Judging(Sheet sheet, Answers answers, LocalDate today) {
        this.sheet = sheet;
        this.answers = answers;
        this.today = today;
        this.limits = Limit.of(sheet.version());
    }

    /// The day on the clock of the bench.
    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    /// Answers what is still open with "it is fine", as far as that can be said without measuring.
    static Answers restIsFine(Sheet sheet, Answers answers) {
        var all = new TreeMap<>(answers.of());
        for (var item : sheet.items()) {
            switch (item.answer()) {
                case CHECK -> all.putIfAbsent(item.name(), Answers.PASS);
                case CONDITION -> all.putIfAbsent(item.name(), Condition.GOOD.name());
                case MEASURE, CLASS, TEXT, DATE -> {}
            }
        }
        return new Answers(all);
    }

    /// @throws Refused when an answer is missing or makes no sense; something dangerous is taken as it comes
    static Result of(Sheet sheet, Answers answers, LocalDate today) {
        return new Judging(sheet, answers, today).judge();
    }

    private Result judge() {
        var stopping = sheet.items().stream()
                .filter(item -> item.fails() == Item.Failing.STOPS && Answers.FAIL.equals(answers.said(item.name())))
                .map(item -> Sentence.of("refurbishment.against.check", item.key()))
                .toList();
        if (!stopping.isEmpty()) {
            return new Result(Result.Outcome.STOPPED, stopping);
        }
        sheet.items().forEach(this::mustMakeSense);
        mustBeWhole();
        var against = new ArrayList<Sentence>();
        sheet.items().stream()
                .filter(item -> item.fails() == Item.Failing.UNFIT)
                .forEach(item -> against.addAll(against(item)));
        return new Result(against.isEmpty() ? Result.Outcome.PASSED : Result.Outcome.FAILED, against);
    }

    private void mustBeWhole() {
        var open = sheet.items().stream()
                .filter(item -> item.isNeeded(answers) && answers.said(item.name()) == null)
                .toList();
        if (!open.isEmpty()) {
            throw Refused.unfit("refused.refurbishment.open", open.getFirst().key(), open.size());
        }
    }

    private void mustMakeSense(Item item) {
        var said = answers.said(item.name());
        if (said == null) {
            return;
        }
        var fits = Answers.NOT_APPLICABLE.equals(said)
                ? item.skip()
                : switch (item.answer()) {
                    case CHECK -> said.equals(Answers.PASS) || said.equals(Answers.FAIL);
                    case CONDITION -> List.of("GOOD", "MARKED", "BROKEN").contains(said);
                    case CLASS -> List.of("CLASS_I", "CLASS_II", "NO_MAINS").contains(said);
                    case MEASURE -> answers.measured(item.name());
                    case TEXT -> said.length() <= 100;
                    case DATE -> daysSince(said) >= 0;
                };
        if (!fits) {
            throw Refused.unfit("refused.refurbishment.answer", item.key(), said);
        }
        if (item.answer() == Item.Answer.MEASURE && item.fails() == Item.Failing.NOTE) {
            against(item).forEach(no -> {
                throw Refused.unfit("refused.refurbishment.answer", item.key(), said);
            });
        }
    }

    private List<Sentence> against(Item item) {
        var said = answers.said(item.name());
        if (said == null || said.equals(Answers.NOT_APPLICABLE)) {
            return List.of();
        }
        return switch (item.answer()) {
            case CHECK ->
                said.equals(Answers.FAIL) ? List.of(Sentence.of("refurbishment.against.check", item.key())) : List.of();
            case CONDITION ->
                said.equals(Condition.BROKEN.name())
                        ? List.of(Sentence.of("refurbishment.against.condition", item.key()))
                        : List.of();
            case MEASURE -> outside(item, Objects.requireNonNull(answers.number(item.name())));
            case DATE -> outside(item, BigDecimal.valueOf(daysSince(said)));
            case CLASS, TEXT -> List.of();
        };
    }

    private List<Sentence> outside(Item item, BigDecimal value) {
        return limits.stream()
                .filter(limit ->
                        limit.item().equals(item.name()) && limit.when().holds(answers))
                .filter(limit -> !limit.holds(value, answers.sign(item.name())))
                .map(limit -> Sentence.of(
                        limit.most().isEmpty() ? "refurbishment.against.least" : "refurbishment.against.between",
                        item.key(),
                        String.valueOf(answers.said(item.name())),
                        limit.least(),
                        limit.most()))
                .toList();
    }

    private long daysSince(String text) {
        try {
            return ChronoUnit.DAYS.between(LocalDate.parse(text), today);
        } catch (DateTimeParseException _) {
            return -1;
        }
    }
}
