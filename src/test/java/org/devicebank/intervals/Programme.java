package org.devicebank.intervals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Quantity;
import org.devicebank.factors.Unit;
import org.devicebank.nets.Accounting;
import org.devicebank.nets.Activity;
import org.devicebank.nets.Avoided;
import org.devicebank.nets.Condition;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Line;
import org.devicebank.nets.Reused;
import org.devicebank.nets.Stage;
import org.devicebank.nets.Vehicle;
import org.devicebank.nets.WasteRoute;

/// Programmes of so many devices of a mix, for tests and for the study of the headline.
final class Programme {

    record Device(Reused reused, List<Line> lines) {}

    static final Map<String, Integer> PHONE_LED = mix(
            "laptop.standard",
            8,
            "smartphone",
            50,
            "mifi",
            32,
            "tablet",
            8,
            "desktop.unspecified",
            1,
            "monitor.le24",
            1);

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Accounting ACCOUNTING = new Accounting(FactorBook.shipped());

    private Programme() {}

    static Map<String, Integer> mix(Object... parts) {
        var mix = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < parts.length; i += 2) {
            mix.put((String) parts[i], (Integer) parts[i + 1]);
        }
        return mix;
    }

    /// @param models how many models each class has
    static List<Device> devices(int count, Map<String, Integer> mix, int models, List<Displacement> routes) {
        var devices = new ArrayList<Device>();
        var all = mix.values().stream().mapToInt(Integer::intValue).sum();
        var names = new ArrayList<>(mix.keySet());
        var given = 0;
        var share = 0;
        for (var name : names) {
            share += mix.get(name);
            var until = Math.toIntExact(Math.round((double) count * share / all));
            for (var i = given; i < until; i++) {
                devices.add(device(ClassBenchmark.of(name), name + " " + i % models, routes.get(i % routes.size())));
            }
            given = until;
        }
        return devices;
    }

    static Device device(ClassBenchmark benchmark, String model, Displacement route) {
        var lines = lines(benchmark.name());
        var emitted = lines.stream().map(Line::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
        var avoided = Avoided.of(benchmark, model, benchmark.kilograms(), false, 2);
        return new Device(new Reused(avoided, route, benchmark.life(), BigDecimal.ZERO, emitted), lines);
    }

    private static final Map<String, List<Line>> KNOWN = new LinkedHashMap<>();

    /// Fetched, tested, sometimes repaired, packed and delivered: about 7 kg for a computer and 2.5 kg for the rest.
    private static List<Line> lines(String name) {
        return KNOWN.computeIfAbsent(name, _ -> {
            var computer = name.startsWith("laptop") || name.startsWith("desktop");
            var activities = new ArrayList<Activity>();
            activities.add(ride(Stage.COLLECTION, "1.333333"));
            activities.add(new Activity.Bench(DAY, new FactorId(computer ? "energy.laptop" : "energy.smartphone"), 1));
            activities.add(new Activity.Workshop(DAY));
            if (computer) {
                activities.add(new Activity.Part(DAY, new FactorId("part.charger.laptop"), Condition.NEW));
            }
            activities.add(new Activity.Box(DAY, 1));
            activities.add(ride(Stage.DELIVERY, "1.2"));
            return ACCOUNTING.of(activities, null).lines();
        });
    }

    private static Activity ride(Stage stage, String kilometres) {
        return new Activity.Ride(DAY, stage, Vehicle.VAN_DIESEL, Quantity.of(kilometres, Unit.KM));
    }

    static Exposure exposure(List<Device> devices) {
        var exposure = new Exposure();
        devices.forEach(device -> exposure.add(device.reused(), device.lines()));
        return exposure;
    }

    /// The same devices as if every error were drawn for each of them alone: what must never be done.
    static Exposure apart(List<Device> devices) {
        var exposure = new Exposure();
        for (var i = 0; i < devices.size(); i++) {
            var device = devices.get(i).reused();
            var credit = Credit.of(device, device.avoided());
            var shared = credit.lowest().shared();
            var model = credit.lowest().model();
            var alone = new Credit(
                    List.of(new Credit.Side(
                            1,
                            new Unknown.Figure(shared.key() + i, shared.deviation(), true),
                            new Unknown.Figure(model.key() + i, model.deviation(), true))),
                    credit.route(),
                    credit.years(),
                    credit.usual(),
                    credit.limit());
            exposure.credits().merge(alone, device.avoided().kilograms().doubleValue(), Double::sum);
            exposure.costs().merge(Cost.OTHER, device.emitted().doubleValue(), Double::sum);
        }
        return exposure;
    }

    /// The same devices with shared errors that are 1 on average, where the method has their middle at 1; models that
    /// are
    /// not off; and phones whose first life is 2.5 years, where the table has 3.
    static Exposure drafted(List<Device> devices) {
        var exposure = new Exposure();
        for (var one : devices) {
            var credit = Credit.of(one.reused(), one.reused().avoided());
            var shared = credit.lowest().shared();
            var averaged = new Credit(
                    List.of(new Credit.Side(
                            1,
                            new Unknown.Figure(shared.key(), shared.deviation(), true),
                            new Unknown.Figure(credit.lowest().model().key(), 1, true))),
                    credit.route(),
                    credit.years(),
                    shared.key().equals("class smartphone") ? 0.8 : credit.usual(),
                    credit.limit());
            exposure.credits()
                    .merge(averaged, one.reused().avoided().kilograms().doubleValue(), Double::sum);
            exposure.costs().merge(Cost.OTHER, one.reused().emitted().doubleValue(), Double::sum);
        }
        return exposure;
    }

    /// A laptop that was fetched and tested and that nobody can use.
    static List<Line> reject() {
        return ACCOUNTING
                .of(
                        List.of(
                                ride(Stage.COLLECTION, "1.333333"),
                                new Activity.Bench(DAY, new FactorId("energy.laptop"), 1),
                                new Activity.Unsuitable(DAY, Quantity.of("1.65", Unit.KILOGRAM), WasteRoute.RECYCLING)),
                        DAY)
                .lines();
    }
}
