package org.devicebank.commands;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.devicebank.footprints.Footprints;
import org.devicebank.footprints.Match;
import org.devicebank.footprints.Matching;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.devicebank.models.Kinds;
import org.devicebank.models.NameReader;
import org.devicebank.shell.Words;
import org.devicebank.tables.Table;
import org.devicebank.tables.Tables;
import org.jspecify.annotations.Nullable;

/// Says which maker's figure stands for a model, and why. It needs no bank: nothing is kept.
class CarbonMatchCommand implements Command {

    /// One match, for a machine.
    record Matched(
            String tier,
            @JsonProperty("embodied_kg") @Nullable Double embodied,
            @JsonProperty("credited_kg") Double credited,
            @JsonProperty("low_kg") @Nullable Double low,
            @JsonProperty("high_kg") @Nullable Double high,
            List<Source> matches,
            String rule,
            @Nullable String question) {}

    /// One figure of a maker.
    record Source(
            String id,
            String maker,
            String name,
            @JsonProperty("embodied_kg") Double kg,
            String source) {}

    private record Asked(
            String maker, String model, @Nullable Kind kind) {}

    private static final String FILE = "(?i).*\\.(csv|tsv|txt|xlsx|xls|ods)";

    private final Words words;

    CarbonMatchCommand(Words words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "carbon";
    }

    @Override
    public boolean knows(Line line) {
        return name().equals(line.command()) && line.begins("match");
    }

    @Override
    public Result run(Line line) {
        line.options().keySet().stream()
                .filter(option -> !List.of("kind", "maker").contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new WrongUse("commands.wrong.option", option);
                });
        var rest = line.words().subList(1, line.words().size());
        if (rest.isEmpty() || String.join("", rest).isBlank()) {
            throw new WrongUse("commands.wrong.carbon_match");
        }
        if (rest.size() == 1 && rest.getFirst().matches(FILE)) {
            return of(asked(line, rest.getFirst()), true);
        }
        var kind = line.option("kind").map(CarbonMatchCommand::kind).orElse(null);
        return of(List.of(new Asked(line.option("maker").orElse(""), String.join(" ", rest), kind)), false);
    }

    private static Kind kind(String word) {
        var kind = Kinds.of(word);
        if (kind == null) throw new WrongUse("commands.wrong.kind", word);
        return kind;
    }

    private Result of(List<Asked> asked, boolean many) {
        var matching = Matching.in(Footprints.shipped());
        var told = new ArrayList<Sentence>();
        var facts = new ArrayList<Matched>();
        var found = false;
        for (var one : asked) {
            var match = matching.match(one.maker(), one.model(), one.kind());
            found |= match.found();
            facts.add(matched(match));
            tell(told, (one.maker() + " " + one.model()).strip(), match);
        }
        return new Result(found, told, many ? facts : facts.getFirst());
    }

    private void tell(List<Sentence> told, String name, Match match) {
        if (match.embodied() == null || match.low() == null || match.high() == null) {
            told.add(Sentence.of("commands.carbon.unmatched", name));
        } else {
            told.add(Sentence.of(
                    "commands.carbon.matched",
                    name,
                    match.tier().key(),
                    plain(match.embodied()),
                    plain(match.low()),
                    plain(match.high()),
                    plain(match.credited())));
        }
        told.add(Sentence.of("commands.carbon.because", words.say(match.because())));
        var question = match.question();
        if (question != null) {
            told.add(Sentence.of("commands.carbon.because", words.say(question.sentence())));
        }
    }

    private Matched matched(Match match) {
        var question = match.question();
        return new Matched(
                match.tier().name(),
                rounded(match.embodied()),
                Math.rint(match.credited() * 100) / 100,
                rounded(match.low()),
                rounded(match.high()),
                match.figures().stream()
                        .map(one -> new Source(
                                one.id(), one.maker(), one.name(), Math.rint(one.kg() * 100) / 100, one.source()))
                        .toList(),
                match.rule().code(),
                question == null ? null : words.say(question.sentence()));
    }

    private static @Nullable Double rounded(@Nullable Double kg) {
        return kg == null ? null : Double.valueOf(Math.rint(kg * 100) / 100);
    }

    private static String plain(double kg) {
        return String.format(Locale.ROOT, "%.0f", kg);
    }

    private static List<Asked> asked(Line line, String file) {
        var table = Tables.read(file, line.content(file)).getFirst();
        var head = table.rows().isEmpty()
                ? List.<String>of()
                : table.rows().getFirst().cells();
        if (isHeadless(head)) {
            return asked(table.rows(), 0, 1, 2);
        }
        var model = column(head, "model|model name|product|name|make / model");
        if (model < 0) throw new WrongUse("commands.wrong.columns", file);
        var maker = column(head, "maker|manufacturer|vendor|brand|make");
        var kind = column(head, "kind|type|category|device type");
        return asked(table.rows().subList(1, table.rows().size()), maker, model, kind);
    }

    /// A list may begin at once: maker, model, kind.
    private static boolean isHeadless(List<String> head) {
        return head.size() > 1
                && head.size() < 4
                && !head.get(1).isBlank()
                && (NameReader.makerIn(head.getFirst()) != null
                        || head.size() == 3 && Kinds.of(head.get(2)) != null && column(head, "model|product|name") < 0);
    }

    private static List<Asked> asked(List<Table.Row> rows, int maker, int model, int kind) {
        return rows.stream()
                .map(row -> new Asked(cell(row, maker), row.cell(model), Kinds.of(cell(row, kind))))
                .filter(one -> !(one.maker() + one.model()).isBlank())
                .toList();
    }

    private static String cell(Table.Row row, int column) {
        return column < 0 ? "" : row.cell(column);
    }

    private static int column(List<String> head, String names) {
        for (var i = 0; i < head.size(); i++) {
            if (head.get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' ').matches(names)) return i;
        }
        return -1;
    }
}
