package org.devicebank.commands;

import java.util.ArrayList;
import java.util.Locale;
import org.devicebank.footprints.HoldOut;
import org.devicebank.footprints.HoldOutScore;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;

/// Withholds half of the makers' figures and says how well the intervals hold for them; with another seed, how well
/// those
/// in use hold for another half. It needs no bank.
class CarbonScoreCommand implements Command {

    private final Words words;

    CarbonScoreCommand(Words words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "carbon";
    }

    @Override
    public boolean knows(Line line) {
        return name().equals(line.command()) && line.begins("score");
    }

    @Override
    public Result run(Line line) {
        line.options().keySet().stream()
                .filter(option -> !option.equals("seed"))
                .findFirst()
                .ifPresent(option -> {
                    throw new WrongUse("commands.wrong.option", option);
                });
        if (line.words().size() > 1) {
            throw new WrongUse("commands.wrong.words", "carbon score");
        }
        var seed = line.option("seed").map(CarbonScoreCommand::seed).orElse(null);
        var score = seed == null ? HoldOut.score() : HoldOut.inUse(seed);
        var told = new ArrayList<Sentence>();
        var said = seed == null ? "commands.carbon.score" : "commands.carbon.score_other";
        told.add(Sentence.of(said, score.fitted(), score.withheld(), String.valueOf(score.seed())));
        score.lines().forEach(one -> told.add(told(one)));
        return new Result(score.lines().stream().allMatch(HoldOutScore.Line::holds), told, score);
    }

    private static Long seed(String typed) {
        if (!typed.matches("\\d{1,18}")) throw new WrongUse("commands.wrong.seed", typed);
        return Long.valueOf(typed);
    }

    private Sentence told(HoldOutScore.Line line) {
        var gsd = line.gsd();
        return Sentence.of(
                "commands.carbon.score_line",
                line.group(),
                gsd == null ? "–" : String.format(Locale.ROOT, "%.2f", gsd),
                words.say(line.fitted() ? "commands.carbon.score_fitted" : "commands.carbon.score_method"),
                line.held(),
                line.learned(),
                line.heldWithheld(),
                line.judged(),
                line.least(),
                line.most(),
                words.say(line.holds() ? "commands.carbon.score_holds" : "commands.carbon.score_fails"),
                Math.round(line.medianError() * 100));
    }
}
