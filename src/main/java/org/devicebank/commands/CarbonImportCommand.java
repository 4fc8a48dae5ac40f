package org.devicebank.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.matches.Upkeep;
import org.devicebank.packs.Defect;
import org.devicebank.shell.Words;
import org.springframework.stereotype.Component;

/// Takes in a newer table of makers' figures for a place; with --adopt it is used from then on.
@Component
class CarbonImportCommand implements Command {

    /// What became of a table, for a machine.
    record Imported(
            String title,
            int edition,
            int rows,
            int kept,
            int quarantined,
            int leftOut,
            long changed,
            boolean adopted,
            List<CarbonCheckCommand.Found> wrong) {}

    private final Upkeep upkeep;
    private final Words words;

    CarbonImportCommand(Upkeep upkeep, Words words) {
        this.upkeep = upkeep;
        this.words = words;
    }

    @Override
    public String name() {
        return "carbon";
    }

    @Override
    public boolean knows(Line line) {
        return name().equals(line.command()) && line.begins("footprints", "import");
    }

    @Override
    public Result run(Line line) {
        if (line.words().size() != 3) {
            throw new WrongUse("commands.wrong.carbon_import");
        }
        var file = line.word(2);
        var content = line.content(file);
        var edition = upkeep.add(
                option(line, "title"),
                option(line, "source"),
                option(line, "licence"),
                Path.of(file).getFileName().toString(),
                content);
        var adopt = line.option("adopt").isPresent();
        var changed = adopt
                ? upkeep.adopt(edition.number())
                : upkeep.effect(edition.number()).changed();
        var told = new ArrayList<Sentence>();
        told.add(Sentence.of(
                "commands.carbon.imported",
                edition.title(),
                words.say(Sentence.of(
                        "matches.edition.rows", edition.kept(), edition.quarantined(), edition.leftOut()))));
        var wrong = upkeep.pack(edition).findings().stream()
                .filter(finding -> finding.defect().verdict() == Defect.Verdict.QUARANTINED)
                .toList();
        wrong.forEach(finding -> told.add(CarbonCheckCommand.told(finding, words)));
        told.add(Sentence.of(adopt ? "commands.carbon.adopted" : "commands.carbon.not_adopted", changed));
        return new Result(
                true,
                told,
                new Imported(
                        edition.title(),
                        edition.number(),
                        edition.lines(),
                        edition.kept(),
                        edition.quarantined(),
                        edition.leftOut(),
                        changed,
                        adopt,
                        wrong.stream()
                                .map(finding -> CarbonCheckCommand.found(finding, words))
                                .toList()));
    }

    private static String option(Line line, String name) {
        return line.option(name).orElseThrow(() -> new WrongUse("commands.wrong.carbon_import"));
    }
}
