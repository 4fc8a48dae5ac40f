package org.devicebank.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Organisation;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.springframework.stereotype.Component;

@Component
class DonationsCommand implements Command {

    /// What was loaded.
    record Loaded(String donation, String donor, int devices, long doubted) {}

    private static final int LARGEST = 21 * 1024 * 1024;

    private final Donations donations;
    private final Parties parties;

    DonationsCommand(Donations donations, Parties parties) {
        this.donations = donations;
        this.parties = parties;
    }

    @Override
    public String name() {
        return "donations";
    }

    @Override
    public Result run(Line line) {
        if (!"import".equals(line.word(0))) {
            throw new WrongUse("commands.wrong.words", "donations");
        }
        line.takesOnly("donor", "dry-run");
        var name = line.option("donor").orElseThrow(() -> new WrongUse("commands.wrong.donor"));
        var file = file(line.word(1));
        var manifest = donations.look(file.getFileName().toString(), content(file));
        if (line.option("dry-run").isPresent()) {
            var told = new ArrayList<Sentence>();
            told.add(Sentence.of("commands.donations.looked", manifest.devices(), manifest.doubted()));
            manifest.lines()
                    .forEach(one -> one.doubts().forEach(doubt -> {
                        told.add(Sentence.of("commands.donations.row", one.sheet(), String.valueOf(one.row())));
                        told.add(doubt);
                    }));
            return new Result(true, told, manifest);
        }
        var donor = parties.named(name)
                .filter(known -> known.part() == Part.DONOR)
                .map(Organisation::id)
                .orElseGet(() -> parties.addOrganisation(name, Part.DONOR, 1));
        var id = donations.load(donor, file.getFileName().toString(), content(file));
        return new Result(
                true,
                List.of(Sentence.of("commands.donations.loaded", manifest.devices(), name, manifest.doubted())),
                new Loaded(id.toString(), name, manifest.devices(), manifest.doubted()));
    }

    /// A file is named from where the person stands, who may stand outside the bank's own folder.
    private static Path file(String word) {
        var from = System.getenv("BANK_CALLER_FOLDER");
        var file = from == null ? Path.of(word) : Path.of(from).resolve(word);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("commands.wrong.file", word);
        }
        return file;
    }

    private static byte[] content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
