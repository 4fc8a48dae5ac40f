package org.devicebank.commands;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.packs.Defect;
import org.devicebank.packs.Finding;
import org.devicebank.packs.Pack;
import org.devicebank.packs.Packs;
import org.devicebank.shell.Words;

/// Looks through a pack of makers' figures and says what is wrong with which row. It needs no bank: nothing is kept.
class CarbonCheckCommand implements Command {

    /// What was found, for a machine.
    record Checked(String file, String sha256, int rows, int kept, long quarantined, List<Found> findings) {}

    /// What was found in one row.
    record Found(int row, String maker, String name, String defect, String verdict, String detail, String why) {}

    private final Words words;
    private final Clock clock;

    CarbonCheckCommand(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "carbon";
    }

    @Override
    public boolean knows(Line line) {
        return name().equals(line.command()) && line.begins("footprints", "check");
    }

    @Override
    public Result run(Line line) {
        line.takesNoOption();
        if (line.words().size() != 3) {
            throw new WrongUse("commands.wrong.carbon_footprints");
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var pack = Packs.look(line.word(2), line.content(line.word(2)), today);
        var told = new ArrayList<Sentence>();
        told.add(sum(pack));
        pack.findings().stream()
                .filter(finding -> finding.defect().verdict() != Defect.Verdict.KEPT)
                .forEach(finding -> told.add(told(finding, words)));
        return new Result(!pack.kept().isEmpty(), told, checked(pack));
    }

    static Sentence told(Finding finding, Words words) {
        return Sentence.of(
                "commands.carbon.finding",
                String.valueOf(finding.row()),
                (finding.maker() + " " + finding.name()).strip(),
                words.say(finding.sentence()));
    }

    static Found found(Finding finding, Words words) {
        return new Found(
                finding.row(),
                finding.maker(),
                finding.name(),
                finding.defect().name(),
                finding.defect().verdict().name(),
                finding.detail(),
                words.say(finding.sentence()));
    }

    private static Sentence sum(Pack pack) {
        return Sentence.of(
                "commands.carbon.pack",
                pack.rows(),
                pack.kept().size(),
                pack.quarantined(),
                pack.leftOut(),
                pack.sha256());
    }

    private Checked checked(Pack pack) {
        return new Checked(
                pack.file(),
                pack.sha256(),
                pack.rows(),
                pack.kept().size(),
                pack.quarantined(),
                pack.findings().stream().map(finding -> found(finding, words)).toList());
    }
}
