package org.devicebank.commands;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;
import org.devicebank.support.Imported;
import org.devicebank.support.Support;
import org.springframework.stereotype.Component;

/// Takes a newer list of support days.
@Component
class SupportCommand implements Command {

    private final Support support;
    private final Words words;

    SupportCommand(Support support, Words words) {
        this.support = support;
        this.words = words;
    }

    @Override
    public String name() {
        return "support";
    }

    @Override
    public Result run(Line line) {
        if (!"import".equals(line.word(0))) {
            throw new WrongUse("commands.wrong.words", "support");
        }
        line.takesOnly("dry-run");
        var file = line.word(1);
        var dry = line.option("dry-run").isPresent();
        var content = line.content(file);
        var imported = dry ? support.look(file, content) : support.load(file, content);
        return new Result(true, told(imported, dry), imported);
    }

    private List<Sentence> told(Imported imported, boolean dry) {
        var told = new ArrayList<Sentence>();
        told.add(
                dry
                        ? Sentence.of(
                                "commands.support.would",
                                imported.kept(),
                                imported.left().size())
                        : Sentence.of(
                                "commands.support.kept",
                                imported.kept(),
                                imported.version(),
                                imported.left().size()));
        imported.left()
                .forEach(left -> told.add(
                        Sentence.of("commands.support.left", String.valueOf(left.row()), words.say(left.why()))));
        return told;
    }
}
