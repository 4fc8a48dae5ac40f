package org.devicebank.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.devicebank.factors.Factor;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.intervals.Exposure;
import org.devicebank.intervals.Simulation;
import org.devicebank.nets.Accounting;
import org.springframework.stereotype.Component;

/// Works out the carbon of many devices with eight events each, anew and with one factor corrected, draws ten thousand
/// runs of it, and adds one device.
@Component
public final class CarbonBenchmarks {

    private static final long SEED = 20_260_504L;
    private static final FactorId GRID = new FactorId("UK.ELEC.GEN");
    private static final int YEAR = 2026;

    /// @param sizes how many devices, the smallest first; growth is the figures at one beside those at the next
    public List<Figure> run(List<Integer> sizes) {
        var figures = new ArrayList<Figure>();
        try {
            CarbonRun.of(FactorBook.shipped(), sizes.getFirst(), new long[0]);
            for (var size : sizes) {
                measure(figures, size);
            }
            return figures;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void measure(List<Figure> figures, int size) throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        var first = CarbonRun.of(FactorBook.shipped(), size, new long[0]);
        add(figures, "carbon, work out all", size, "s", seconds(begun));
        figures.add(Figure.of("carbon, lines", size, "per_s", first.lines() / seconds(begun), null));

        begun = System.nanoTime();
        var second = CarbonRun.of(corrected(), size, first.marks());
        add(figures, "carbon, one factor corrected", size, "s", seconds(begun));
        add(figures, "carbon, devices that changed", size, "share", (double) second.changed() / size);

        begun = System.nanoTime();
        var simulation = Simulation.of(first.exposure(), SEED);
        simulation.n1();
        simulation.n2();
        add(figures, "carbon, 10,000 runs", size, "s", seconds(begun));
        add(figures, "carbon, sums drawn", size, "", first.exposure().size());
        add(figures, "carbon, one more device", size, "ms", Stopwatch.median(() -> oneMore(simulation, size)));
    }

    private static Object oneMore(Simulation simulation, int number) {
        var account = new Accounting(FactorBook.shipped()).of(CarbonFleet.events(number), null);
        return simulation
                .plus(new Exposure().add(CarbonRun.reused(number, account), account.lines()))
                .n2();
    }

    private static void add(List<Figure> figures, String name, int size, String unit, double value) {
        figures.add(Figure.of(name, size, unit, value, null));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// The grid of one year, corrected: only what happened in that year comes out otherwise.
    private static FactorBook corrected() {
        var grid = FactorBook.shipped().in(GRID, YEAR);
        return FactorBook.shipped()
                .with(List.of(new Factor(
                        grid.id(),
                        grid.year(),
                        grid.edition() + 1,
                        grid.edition(),
                        grid.value().add(new BigDecimal("0.001")),
                        grid.gives(),
                        grid.per(),
                        grid.basis(),
                        grid.label(),
                        grid.geography(),
                        grid.source(),
                        grid.grade(),
                        grid.spread(),
                        null,
                        null,
                        null)));
    }
}
