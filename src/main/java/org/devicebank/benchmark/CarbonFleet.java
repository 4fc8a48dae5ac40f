package org.devicebank.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Quantity;
import org.devicebank.factors.Unit;
import org.devicebank.nets.Activity;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Avoided;
import org.devicebank.nets.Condition;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Stage;
import org.devicebank.nets.Vehicle;

/// Any number of devices with eight events each, all told by their number: nothing of them is kept in memory.
final class CarbonFleet {

    static final int EVENTS = 8;

    private static final int MODELS = 1_700;
    private static final double SPREAD = 1.4;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 700;
    private static final List<ClassBenchmark> CLASSES =
            List.copyOf(ClassBenchmark.shipped().values());
    private static final List<Avoided> KNOWN =
            IntStream.range(0, MODELS).mapToObj(CarbonFleet::model).toList();
    private static final List<Displacement> ROUTES = List.of(
            new Displacement("INDIVIDUAL", Map.of(Answer.BOUGHT_NEW, 40, Answer.WITHOUT, 60)),
            new Displacement("SCHOOL", Map.of(Answer.BOUGHT_NEW, 30, Answer.BOUGHT_USED, 20)),
            Displacement.unasked("CHARITY"),
            Displacement.unasked("CARE"));
    private static final List<FactorId> PARTS =
            List.of(new FactorId("part.ssd.256"), new FactorId("part.ram.8"), new FactorId("part.charger.laptop"));
    private static final FactorId BENCH = new FactorId("energy.laptop");

    private CarbonFleet() {}

    private static Avoided model(int number) {
        var benchmark = CLASSES.get(number % CLASSES.size());
        var embodied = benchmark.kilograms().multiply(BigDecimal.valueOf(60 + number % 80, 2));
        return Avoided.of(benchmark, "model " + number, embodied, number % 3 > 0, SPREAD);
    }

    static Avoided avoided(int device) {
        return KNOWN.get(device % MODELS);
    }

    static Displacement route(int device) {
        return ROUTES.get(device / 7 % ROUTES.size());
    }

    static List<Activity> events(int device) {
        var day = FIRST.plusDays(device % DAYS);
        var vehicle = Vehicle.values()[device % Vehicle.values().length];
        var condition = Condition.values()[device % Condition.values().length];
        return List.of(
                ride(day, Stage.COLLECTION, vehicle, 1 + device % 40),
                new Activity.Bench(day, BENCH, 1),
                new Activity.Bench(day.plusDays(1), BENCH, 1 + device % 2),
                new Activity.Workshop(day),
                new Activity.Part(day.plusDays(2), PARTS.get(device % PARTS.size()), condition),
                new Activity.Box(day.plusDays(3), 1),
                ride(day.plusDays(4), Stage.DELIVERY, vehicle, 1 + device % 30),
                ride(day.plusDays(5), Stage.DELIVERY, Vehicle.CAR, 1 + device % 9));
    }

    private static Activity ride(LocalDate day, Stage stage, Vehicle vehicle, int tenths) {
        return new Activity.Ride(day, stage, vehicle, new Quantity(BigDecimal.valueOf(tenths, 1), Unit.KM));
    }
}
