package org.devicebank.nets;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Quantity;
import org.devicebank.factors.Unit;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// Works out what each activity emits. What cannot be is left out, with the reason; it never stops the rest.
public final class Accounting {

    private static final List<FactorId> ELECTRICITY = Stream.of(
                    "UK.ELEC.GEN", "UK.ELEC.TD", "UK.ELEC.WTT", "UK.ELEC.WTT.TD")
            .map(FactorId::new)
            .toList();
    private static final List<FactorId> GAS =
            Stream.of("UK.GAS.KWH", "UK.GAS.KWH.WTT").map(FactorId::new).toList();
    private static final List<FactorId> FREIGHT = Stream.of("UK.VAN.DIESEL.AVG.TKM", "UK.VAN.DIESEL.AVG.TKM.WTT")
            .map(FactorId::new)
            .toList();
    private static final FactorId WORKSHOP_ELECTRICITY = new FactorId("overhead.electricity");
    private static final FactorId WORKSHOP_GAS = new FactorId("overhead.gas");
    private static final FactorId BOX = new FactorId("pack.box");
    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(100);

    private final FactorBook book;

    public Accounting(FactorBook book) {
        this.book = book;
    }

    /// @param recycled the day the device went to a recycler, or null: nothing can be fitted to it after that day
    public Account of(List<Activity> activities, @Nullable LocalDate recycled) {
        var lines = new ArrayList<Line>();
        var leftOut = new ArrayList<Sentence>();
        for (var activity : activities) {
            try {
                if (recycled != null
                        && activity instanceof Activity.Part part
                        && part.day().isAfter(recycled)) {
                    throw Refused.unfit(
                            "refused.nets.part_of_recycled", part.part().value(), recycled.toString());
                }
                lines.addAll(lines(activity));
            } catch (Refused refused) {
                leftOut.add(refused.sentence());
            }
        }
        return new Account(lines, leftOut);
    }

    /// The lines of one activity.
    ///
    /// @throws Refused when it cannot be, or a factor is missing
    public List<Line> lines(Activity activity) {
        return switch (activity) {
            case Activity.Ride(var day, var stage, var vehicle, var kilometres) ->
                lines(day, stage, Formula.RIDE, checked(kilometres, Unit.KM), null, vehicle.factors());
            case Activity.Freight(var day, var stage, var carried) ->
                lines(day, stage, Formula.FREIGHT, checked(carried, Unit.TONNE_KM), null, FREIGHT);
            case Activity.Metered(var day, var hours) ->
                lines(day, Stage.TESTING, Formula.METERED, checked(hours, Unit.KWH), null, ELECTRICITY);
            case Activity.Bench(var day, var usual, var rounds) ->
                usual(day, Formula.BENCH, usual, rounds, ELECTRICITY);
            case Activity.Workshop(var day) ->
                both(
                        usual(day, Formula.WORKSHOP, WORKSHOP_ELECTRICITY, 1, ELECTRICITY),
                        usual(day, Formula.WORKSHOP, WORKSHOP_GAS, 1, GAS));
            case Activity.Bills(var day, var electricity, var gas) ->
                both(
                        lines(day, Stage.TESTING, Formula.BILLS, checked(electricity, Unit.KWH), null, ELECTRICITY),
                        lines(day, Stage.TESTING, Formula.BILLS, checked(gas, Unit.KWH), null, GAS));
            case Activity.Part(var day, var part, var condition) -> {
                var piece = Quantity.of(1, Unit.PIECE).times(condition.share());
                yield lines(day, Stage.PARTS, Formula.PART, piece, null, List.of(part));
            }
            case Activity.Box(var day, var boxes) ->
                lines(day, Stage.PACKAGING, Formula.BOX, pieces(boxes), null, List.of(BOX));
            case Activity.Unsuitable(var day, var kilograms, var route) -> {
                var tonnes = checked(kilograms, Unit.KILOGRAM).in(Unit.TONNE);
                yield lines(day, Stage.UNSUITABLE, Formula.WASTE, tonnes, null, List.of(route.factor()));
            }
        };
    }

    private List<Line> usual(LocalDate day, Formula formula, FactorId usual, int times, List<FactorId> factors) {
        var figure = book.on(usual, day);
        return factors.stream()
                .map(id -> Line.of(Stage.TESTING, formula, figure.times(pieces(times)), figure, book.on(id, day)))
                .toList();
    }

    private List<Line> lines(
            LocalDate day,
            Stage stage,
            Formula formula,
            Quantity activity,
            org.devicebank.factors.@Nullable Factor usual,
            List<FactorId> factors) {
        return factors.stream()
                .map(id -> Line.of(stage, formula, activity, usual, book.on(id, day)))
                .toList();
    }

    private static List<Line> both(List<Line> some, List<Line> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Quantity pieces(int count) {
        return Quantity.of(count, Unit.PIECE).between(ZERO, MOST_PIECES, "refused.nets.pieces");
    }

    private static Quantity checked(Quantity quantity, Unit unit) {
        var same = quantity.in(unit);
        return switch (unit) {
            case KM -> same.between(ZERO, Method.LONGEST_TRIP_KM, "refused.nets.distance");
            case KWH -> same.between(ZERO, Method.MOST_ENERGY_KWH, "refused.nets.energy");
            case KILOGRAM -> same.between(ZERO, Method.HEAVIEST_DEVICE_KG, "refused.nets.weight");
            case TONNE_KM -> same.between(ZERO, Method.LONGEST_TRIP_KM, "refused.nets.distance");
            case TONNE, LITRE, PIECE, KG_CO2E -> same;
        };
    }
}
