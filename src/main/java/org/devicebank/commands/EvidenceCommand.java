package org.devicebank.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.devicebank.erasers.Erasers;
import org.devicebank.erasers.Explained;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;

/// Explains what a proof of wiping comes to, drive by drive. It needs no bank: nothing is kept.
class EvidenceCommand implements Command {

    private static final int LARGEST = 11 * 1024 * 1024;

    private final Words words;

    EvidenceCommand(Words words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public boolean knows(Line line) {
        return name().equals(line.command())
                && (line.words().isEmpty()
                        || !ExhibitsCommand.WORDS.contains(line.words().getFirst()));
    }

    @Override
    public Result run(Line line) {
        if (!line.word(0).equals("explain") || line.words().size() != 2) {
            throw new WrongUse("commands.wrong.evidence");
        }
        line.takesNoOption();
        var explained = explained(line, line.word(1));
        if (explained.reason() != null) {
            return new Result(false, List.of(Sentence.of("commands.evidence.unknown", explained.reason())), explained);
        }
        var told = new ArrayList<Sentence>();
        told.add(Sentence.of("commands.evidence.kind", explained.kind(), String.valueOf(explained.tool())));
        if (explained.machine() instanceof Explained.Host host) {
            told.add(Sentence.of(
                    "commands.evidence.machine", dash(host.maker()), dash(host.model()), dash(host.serial())));
        }
        for (var drive : explained.drives()) {
            told.add(Sentence.of(
                    "commands.evidence.drive",
                    drive.device(),
                    dash(drive.model()),
                    dash(drive.serial()),
                    drive.verdict().key()));
            told.add(Sentence.of(
                    "commands.evidence.binding_" + drive.binding().name().toLowerCase(Locale.ROOT)));
            if (drive.level() != null && drive.technique() != null) {
                told.add(Sentence.of(
                        "commands.evidence.level",
                        drive.level().key(),
                        drive.technique().key()));
            }
            drive.reasons().forEach(reason -> told.add(Sentence.of("commands.evidence.reason", reason)));
        }
        if (explained.drives().isEmpty()) told.add(Sentence.of("commands.evidence.no_drive"));
        return new Result(explained.proven(), told, explained);
    }

    private Explained explained(Line line, String word) {
        try (var in = line.open(word)) {
            return Explained.of(Erasers.read(in.readNBytes(LARGEST)), words::say);
        } catch (IOException _) {
            throw new WrongUse("commands.wrong.file_unreadable", word);
        } catch (Refused refused) {
            return Explained.unknown(words.say(refused.sentence()));
        }
    }

    private static String dash(@org.jspecify.annotations.Nullable String said) {
        return said == null ? "–" : said;
    }
}
