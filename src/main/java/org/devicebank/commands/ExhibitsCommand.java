package org.devicebank.commands;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.devicebank.evidence.Evidence;
import org.devicebank.exhibits.Answer;
import org.devicebank.exhibits.Intake;
import org.devicebank.exhibits.Way;
import org.devicebank.kernel.Sentence;
import org.devicebank.rereading.Change;
import org.devicebank.rereading.Rereading;
import org.devicebank.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes evidence into the bank, and reads again what is there.
@Component
class ExhibitsCommand implements Command {

    static final Set<String> WORDS = Set.of("add", "reread");

    /// What became of one file.
    record Added(String file, @Nullable String sha256, boolean kept, boolean waits, long proven, List<String> told) {}

    /// What came of reading everything again.
    record Reread(String readers, boolean dryRun, int documents, List<Changed> changes) {}

    /// One verdict that changed.
    record Changed(String sha256, String run, @Nullable String device, String turn, String was, String becomes) {}

    private final Intake intake;
    private final Rereading rereading;
    private final Words words;

    ExhibitsCommand(Intake intake, Rereading rereading, Words words) {
        this.intake = intake;
        this.rereading = rereading;
        this.words = words;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public boolean knows(Line line) {
        return name().equals(line.command())
                && !line.words().isEmpty()
                && WORDS.contains(line.words().getFirst());
    }

    @Override
    public Result run(Line line) {
        return line.word(0).equals("add") ? add(line) : reread(line);
    }

    /// Every file is opened before the first is kept: a mistyped name keeps nothing.
    private Result add(Line line) {
        line.word(1);
        line.takesNoOption();
        var names = line.words().subList(1, line.words().size());
        var contents = names.stream().map(name -> content(line, name)).toList();
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < names.size(); i++) {
            answers.add(intake.take(file(names.get(i)), contents.get(i), Way.COMMAND));
        }
        var told = new ArrayList<Sentence>();
        for (var answer : answers) {
            told.add(Sentence.of("commands.exhibits.file", answer.fileName(), said(answer)));
            answer.told().forEach(one -> told.add(Sentence.of("commands.exhibits.told", words.say(one))));
        }
        var kept = answers.stream().allMatch(answer -> answer.id() != null);
        return new Result(kept, told, answers.stream().map(this::added).toList());
    }

    private String said(Answer answer) {
        if (answer.id() == null) return words.say("exhibits.tag.refused");
        if (answer.proven() > 0) return words.say("exhibits.tag.proves", answer.proven());
        return words.say(answer.waits() ? "exhibits.tag.waits" : "exhibits.tag.kept");
    }

    private Added added(Answer answer) {
        var id = answer.id();
        return new Added(
                answer.fileName(),
                id == null ? null : id.sha256(),
                id != null,
                answer.waits(),
                answer.proven(),
                answer.told().stream().map(words::say).toList());
    }

    private static byte[] content(Line line, String name) {
        try (InputStream in = line.open(name)) {
            return in.readNBytes(Evidence.LARGEST + 1);
        } catch (IOException _) {
            throw new WrongUse("commands.wrong.file_unreadable", name);
        }
    }

    private static String file(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// One file after another, each in a transaction of its own.
    private Result reread(Line line) {
        if (line.words().size() != 1) throw new WrongUse("commands.wrong.evidence");
        line.takesOnly("dry-run");
        var dry = line.option("dry-run").isPresent();
        var documents = rereading.documents();
        var changes = new ArrayList<Change>();
        documents.forEach(id -> changes.addAll(rereading.again(id, dry)));
        var told = new ArrayList<Sentence>();
        told.add(Sentence.of("commands.exhibits.reread", documents.size(), Rereading.readers()));
        changes.forEach(change -> told.add(Sentence.of(
                "commands.exhibits.change",
                change.run(),
                change.evidence().sha256().substring(0, 12),
                change.was().verdict().key(),
                change.becomes().verdict().key())));
        if (changes.isEmpty()) told.add(Sentence.of("commands.exhibits.none"));
        if (dry) told.add(Sentence.of("commands.exhibits.dry"));
        var fell = changes.stream().anyMatch(change -> change.turn() == Change.Turn.FALLEN);
        var changed = changes.stream().map(ExhibitsCommand::changed).toList();
        return new Result(!fell, told, new Reread(Rereading.readers(), dry, documents.size(), changed));
    }

    private static Changed changed(Change change) {
        var device = change.device();
        return new Changed(
                change.evidence().sha256(),
                change.run(),
                device == null ? null : device.toString(),
                change.turn().name().toLowerCase(Locale.ROOT),
                change.was().verdict().name(),
                change.becomes().verdict().name());
    }
}
