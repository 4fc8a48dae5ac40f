package org.devicebank.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.hardware.Hardware;
import org.devicebank.hardware.Identified;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;
import org.jspecify.annotations.Nullable;

/// Says what machine some files are of. It needs no bank: nothing is kept.
class IdentifyCommand implements Command {

    private static final int LARGEST = 6 * 1024 * 1024;

    private final Words words;

    IdentifyCommand(Words words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "identify";
    }

    @Override
    public Result run(Line line) {
        line.word(0);
        line.takesNoOption();
        var unread = new ArrayList<Sentence>();
        var read = new ArrayList<Snapshot>();
        for (var word : line.words()) {
            read(line, word, read, unread);
        }
        var snapshot = Hardware.merged(read, unread);
        return new Result(snapshot.identified(), told(snapshot), Identified.of(snapshot, words::say));
    }

    /// A file that nobody can read is a doubt, and takes nothing from what the others say.
    private void read(Line line, String word, List<Snapshot> read, List<Sentence> unread) {
        try (var in = line.open(word)) {
            read.add(Hardware.read(in.readNBytes(LARGEST)));
        } catch (IOException _) {
            throw new WrongUse("commands.wrong.file_unreadable", word);
        } catch (Refused refused) {
            unread.add(Sentence.of("commands.wrong.unreadable", word, words.say(refused.sentence())));
        }
    }

    private List<Sentence> told(Snapshot snapshot) {
        var told = new ArrayList<Sentence>();
        told.add(row("maker", snapshot.maker()));
        told.add(row("model", snapshot.model()));
        told.add(row("form", snapshot.kind() == null ? null : snapshot.kind().key()));
        told.add(row("cpu", snapshot.processor()));
        told.add(row("memory", snapshot.memoryGb() == null ? null : snapshot.memoryGb() + " GB"));
        told.add(row("serial", snapshot.serial()));
        for (var disk : snapshot.disks()) {
            told.add(Sentence.of(
                    "commands.identify.drive",
                    disk.medium(),
                    disk.model() == null ? "–" : disk.model(),
                    disk.serial() == null ? "–" : disk.serial(),
                    disk.bytes() == null ? "–" : Math.round(disk.bytes() / 1e9) + " GB"));
        }
        var wear = Identified.Wear.of(snapshot.batteries());
        if (wear != null) {
            told.add(Sentence.of(
                    "commands.identify.battery",
                    wear.healthPercent() == null ? "–" : wear.healthPercent() + " %",
                    wear.cycles() == null ? "–" : wear.cycles().toString(),
                    wear.count()));
        }
        snapshot.locks()
                .forEach(lock -> told.add(Sentence.of(
                        "commands.identify.lock", lock.by().key(), lock.state().key())));
        snapshot.doubts().forEach(doubt -> told.add(Sentence.of("commands.identify.doubt", words.say(doubt))));
        return told;
    }

    private static Sentence row(String field, @Nullable String value) {
        return Sentence.of("commands.identify." + field, value == null ? "–" : value);
    }
}
