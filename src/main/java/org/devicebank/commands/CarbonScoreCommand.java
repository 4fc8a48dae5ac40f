package org.devicebank.commands;

import java.util.ArrayList;
import java.util.Locale;
import org.devicebank.footprints.HoldOut;
import org.devicebank.footprints.HoldOutScore;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;

/// Withholds half of the makers' figures and says how well the intervals hold for them. It needs no bank.
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
        line.takesNoOption();
        if (line.words().size() > 1) {
            throw new WrongUse("commands.wrong.words", "carbon score");
        }
        var score = HoldOut.score();
        var told = new ArrayList<Sentence>();
        told.add(Sentence.of("commands.carbon.score", score.fitted(), score.withheld(), String.valueOf(score.seed())));
        score.lines().forEach(one -> told.add(told(one)));
        return new Result(score.lines().stream().allMatch(HoldOutScore.Line::holds), told, score);
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
