package org.devicebank.commands;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.receipts.Tracking;
import org.springframework.stereotype.Component;

@Component
class RecyclingCommand implements Command {

    private final Tracking tracking;

    RecyclingCommand(Tracking tracking) {
        this.tracking = tracking;
    }

    @Override
    public String name() {
        return "recycling";
    }

    @Override
    public Result run(Line line) {
        if (!"export".equals(line.word(0))) {
            throw new WrongUse("commands.wrong.recycling");
        }
        line.takesOnly("api-code", "from", "to");
        var code = line.option("api-code").orElse(null);
        if (line.words().size() > 1) {
            var paper = line.word(1);
            return new Result(true, List.of(Sentence.of("commands.recycling.one", paper)), tracking.of(paper, code));
        }
        var found = tracking.between(day(line, "from"), day(line, "to"), code);
        return new Result(true, List.of(Sentence.of("commands.recycling.many", found.size())), found);
    }

    private static LocalDate day(Line line, String option) {
        try {
            return LocalDate.parse(line.option(option).orElseThrow(() -> new WrongUse("commands.wrong.recycling")));
        } catch (DateTimeParseException _) {
            throw new WrongUse("commands.wrong.recycling");
        }
    }
}
