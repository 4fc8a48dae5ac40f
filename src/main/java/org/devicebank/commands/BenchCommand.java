package org.devicebank.commands;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.benchmark.Benchmarks;
import org.devicebank.benchmark.CarbonBenchmarks;
import org.devicebank.benchmark.Figure;
import org.devicebank.benchmark.LedgerBenchmarks;
import org.devicebank.database.Access;
import org.devicebank.kernel.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class BenchCommand implements Command {

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;

    private static final String CARBON = "carbon";
    private static final String LEDGER = "ledger";

    private final Benchmarks benchmarks;
    private final CarbonBenchmarks carbon;
    private final LedgerBenchmarks ledger;
    private final ObjectProvider<Access> access;

    BenchCommand(
            Benchmarks benchmarks, CarbonBenchmarks carbon, LedgerBenchmarks ledger, ObjectProvider<Access> access) {
        this.benchmarks = benchmarks;
        this.carbon = carbon;
        this.ledger = ledger;
        this.access = access;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public boolean ofEveryPlace() {
        return true;
    }

    @Override
    public Result run(Line line) {
        var figures = new ArrayList<Figure>();
        var most = line.options().get("devices");
        if (line.words().contains(LEDGER)) {
            figures.addAll(ledger.run(access.getObject(), most == null ? LARGE : number(most)));
            return result(figures);
        }
        if (!line.words().contains(CARBON)) {
            figures.addAll(benchmarks.run(access.getObject(), SMALL, LARGE));
        }
        figures.addAll(carbon.run(most == null ? List.of(SMALL, LARGE) : List.of(SMALL, LARGE, number(most))));
        figures.addAll(ledger.run(access.getObject(), SMALL));
        if (line.words().contains(CARBON)) {
            figures.addAll(ledger.run(access.getObject(), LARGE));
        }
        if (most != null) {
            figures.addAll(ledger.run(access.getObject(), number(most)));
        }
        return result(figures);
    }

    private static Result result(List<Figure> figures) {
        return new Result(true, figures.stream().map(BenchCommand::told).toList(), figures);
    }

    private static int number(String typed) {
        if (!typed.matches("[1-9][0-9]{0,7}")) {
            throw new WrongUse("commands.wrong.devices", typed);
        }
        return Integer.parseInt(typed);
    }

    private static Sentence told(Figure figure) {
        var shown = List.of(
                "%-28s".formatted(figure.name()),
                "%,9d".formatted(figure.devices()),
                "%,12.2f %-5s".formatted(figure.value(), figure.unit()),
                figure.raw() == null ? "" : "%,12.2f".formatted(figure.raw()),
                figure.ratio() == null ? "" : "%6.2f".formatted(figure.ratio()));
        return new Sentence("commands.bench.line", List.copyOf(shown));
    }
}
