package org.devicebank.bookkeeping;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Known.Event;
import org.devicebank.bookkeeping.Known.Thing;
import org.devicebank.bookkeeping.Known.What;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.nets.Life;
import org.devicebank.nets.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// What a device stands for each time somebody gets it. However often it is handed over, its lives together replace no
/// more than one life of a new device.
final class Lives {

    private static final List<FactorId> POWER = Stream.of("UK.ELEC.GEN", "UK.ELEC.TD", "UK.ELEC.WTT", "UK.ELEC.WTT.TD")
            .map(FactorId::new)
            .toList();
    /// Kilowatt-hours a year that an old device of a class needs above a new one, where that is known.
    private static final Map<String, BigDecimal> MORE_POWER = read();

    private final FactorBook book;
    private final Thing thing;
    private final Worth worth;

    Lives(FactorBook book, Thing thing, Worth worth) {
        this.book = book;
        this.thing = thing;
        this.worth = worth;
    }

    List<Line> lines(List<Event> events) {
        var lines = new ArrayList<Line>();
        var replaced = new ArrayList<BigDecimal>();
        Event given = null;
        Credit credit = null;
        for (var event : thing.isNew() ? List.<Event>of() : events) {
            if (event.what() == What.HANDED_OVER) {
                if (given != null && credit != null) replaced.add(credit.life());
                given = event;
                credit = credit(event, Life.remaining(worth.benchmark(), replaced), thing.supportedUntil(event.day()));
                given(event, credit, BigDecimal.ONE, Formula.HANDED_OVER, lines);
            } else if (event.what() == What.CAME_BACK && given != null && credit != null) {
                var used =
                        Life.used(worth.benchmark(), ChronoUnit.DAYS.between(given.day(), event.day()), credit.life());
                given(event, credit, share(used, credit.life()).subtract(BigDecimal.ONE), Formula.CAME_BACK, lines);
                replaced.add(used);
                given = null;
            }
        }
        return lines;
    }

    private static BigDecimal share(BigDecimal used, BigDecimal life) {
        return life.signum() == 0 ? BigDecimal.ONE : used.divide(life, Line.PLACES, RoundingMode.DOWN);
    }

    /// A device is of use for as long as its system is supported, and no longer.
    private Credit credit(Event event, BigDecimal left, @Nullable LocalDate until) {
        var life =
                until == null ? left : Life.used(worth.benchmark(), ChronoUnit.DAYS.between(event.day(), until), left);
        return new Credit(
                worth.deviceClass(),
                worth.sameModel().id(),
                worth.tier(),
                worth.spread(),
                life,
                Objects.requireNonNullElse(event.recipient(), "INDIVIDUAL"),
                worth.benchmark().factor().version(),
                until);
    }

    private void given(Event event, Credit credit, BigDecimal count, Formula formula, List<Line> lines) {
        lines.add(line(event, Phase.AVOIDED, count, "piece", worth.avoided(), formula, null, credit));
        lines.add(line(event, Phase.SAME_MODEL, count, "piece", worth.sameModel(), formula, null, credit));
        var more = MORE_POWER.get(worth.deviceClass());
        if (more != null) {
            var years = Life.years(worth.benchmark(), event.day(), credit.supportedUntil());
            var hours = more.multiply(years).multiply(count);
            var guess = new Guess("use." + worth.deviceClass(), Method.USE_DIFFERENCE_SPREAD.doubleValue());
            POWER.forEach(id -> lines.add(line(
                    event,
                    Phase.USE,
                    hours,
                    "kWh",
                    Rate.of(book.on(id, event.day())),
                    Formula.USE_DIFFERENCE,
                    guess,
                    null)));
        }
    }

    private static Line line(
            Event event,
            Phase phase,
            BigDecimal count,
            String unit,
            Rate rate,
            Formula formula,
            @Nullable Guess guess,
            @Nullable Credit credit) {
        var basis = credit == null ? Line.Basis.CLASS_DEFAULT : Worth.basis(rate);
        return new Line(
                event.device(), event.name(), event.day(), phase, count, unit, rate, formula, basis, guess, credit);
    }

    private static Map<String, BigDecimal> read() {
        try {
            var text =
                    new ClassPathResource("reference/bookkeeping/use.csv").getContentAsString(StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.getField("class"), row -> new BigDecimal(row.getField("kwh_a_year"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
