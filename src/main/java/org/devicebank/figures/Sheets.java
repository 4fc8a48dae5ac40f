package org.devicebank.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.Factor;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.footprints.Tier;
import org.devicebank.intervals.Backing;
import org.devicebank.kernel.DeviceId;

/// The figures that a credit is the lowest of: the benchmark of its class, and its maker's sheet where that is of the
/// very same model. The line beside it, of the same model, has the sheet.
final class Sheets {

    private record Handover(DeviceId device, String event) {}

    private final Map<Handover, Rate> sameModel = new HashMap<>();

    Sheets(List<Line> lines) {
        lines.stream()
                .filter(line -> line.phase() == Phase.SAME_MODEL)
                .forEach(line -> sameModel.put(new Handover(line.device(), line.event()), line.rate()));
    }

    List<Backing.Side> figures(Way way, Line line, Credit credit) {
        return switch (way) {
            case CAPPED_ONCE -> List.of(once(line, credit));
            case CAPPED_IN_EACH_RUN -> eachRun(line, credit);
        };
    }

    private static Backing.Side once(Line line, Credit credit) {
        var shared = line.rate().id().startsWith("class.") ? "class " : "sheets of ";
        return new Backing.Side(
                1, shared + credit.deviceClass(), line.rate().spread(), "model " + credit.model(), credit.spread());
    }

    private List<Backing.Side> eachRun(Line line, Credit credit) {
        var sheet = sameModel.get(new Handover(line.device(), line.event()));
        if (sheet == null || !Tier.valueOf(credit.tier()).ofTheModel()) {
            return List.of(once(line, credit));
        }
        var credited = line.rate().value().doubleValue();
        var benchmark = benchmark(credit);
        return List.of(
                new Backing.Side(
                        benchmark.value().doubleValue() / credited,
                        "class " + credit.deviceClass(),
                        benchmark.spread().systematic(),
                        "instead of " + credit.model(),
                        benchmark.spread().model()),
                new Backing.Side(
                        sheet.value().doubleValue() / credited,
                        "sheets of " + credit.deviceClass(),
                        sheet.spread(),
                        "model " + credit.model(),
                        credit.spread()));
    }

    /// The factor that a rate is taken from, where it comes with the bank.
    static Optional<Factor> published(Rate rate) {
        return FactorBook.shipped().editions(new FactorId(rate.id())).stream()
                .filter(edition -> edition.version().equals(rate.version()))
                .findFirst();
    }

    /// The edition of the benchmark that the line was worked out with.
    static Factor benchmark(Credit credit) {
        return benchmark(credit.deviceClass(), credit.classVersionSaid());
    }

    static Factor benchmark(String deviceClass, String version) {
        return FactorBook.shipped().editions(new FactorId("class." + deviceClass)).stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst()
                .orElseGet(() -> ClassBenchmark.of(deviceClass).factor());
    }
}
