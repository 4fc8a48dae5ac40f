package org.devicebank.benchmark;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.database.Access;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Factors;
import org.devicebank.factors.MeasurementForm;
import org.devicebank.figures.Figures;
import org.devicebank.figures.Scope;
import org.devicebank.kernel.Kind;
import org.devicebank.ledger.Ledger;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Place;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.stages.Origin;
import org.springframework.stereotype.Component;

/// Works the ledger of many devices with eight events each out: for the first time, again when nothing
/// changed, after one factor changed, and when something happened to one device.
@Component
public final class LedgerBenchmarks {

    private static final int BATCH = 5_000;
    /// With fewer, the registering itself is still what happened a moment ago.
    private static final int ENOUGH = 100_000;

    private final Places places;
    private final Devices devices;
    private final Factors factors;
    private final Ledger ledger;
    private final Figures figures;

    LedgerBenchmarks(Places places, Devices devices, Factors factors, Ledger ledger, Figures figures) {
        this.places = places;
        this.devices = devices;
        this.factors = factors;
        this.ledger = ledger;
        this.figures = figures;
    }

    public List<Figure> run(Access access, int size) {
        var place = new PlaceId(UUID.randomUUID());
        var asking = new Asking(place, new MemberId(UUID.randomUUID()), null, EnumSet.allOf(Role.class));
        var figures = new ArrayList<Figure>();
        try (var raw = new RawStore(access)) {
            asking.run(() -> places.open(new Place(
                    place,
                    "ledger-" + place.toString().substring(0, 8),
                    "Ledger",
                    Benchmarks.prefix(place),
                    "E08000026")));
            asking.run(() -> register(size));
            raw.tellStories(place.value());
            raw.settle();
            asking.run(() -> measure(figures, size, "first time"));
            raw.settle();
            asking.run(() -> look(figures, size));
            asking.run(() -> measure(figures, size, "nothing changed"));
            asking.run(() -> factors.measure(new MeasurementForm(
                    new FactorId("energy.laptop"),
                    new BigDecimal("2.2"),
                    20,
                    factors.today().minusDays(60),
                    factors.today().minusDays(50),
                    "measured")));
            asking.run(() -> measure(figures, size, "one factor changed"));
            if (size < ENOUGH) asking.run(() -> issue(figures, size));
            if (size >= ENOUGH) asking.run(() -> one(figures, size));
            return figures;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure(List<Figure> figures, int size, String name) {
        var begun = System.nanoTime();
        var worked = ledger.workOut();
        figures.add(Figure.of("ledger, " + name, size, "s", (System.nanoTime() - begun) / 1e9, null));
        figures.add(Figure.of("ledger, lines written", size, "", worked.written(), null));
    }

    /// What the carbon page shows of the whole programme: every line read, netted and drawn.
    private void look(List<Figure> figures, int size) {
        var begun = System.nanoTime();
        var figure = this.figures.look(Scope.between(Ledger.BEGINNING, this.figures.today()));
        figures.add(Figure.of("ledger, figure of all", size, "s", (System.nanoTime() - begun) / 1e9, null));
        figures.add(Figure.of("ledger, lines of it", size, "", figure.lines(), null));
    }

    /// Frozen with its lines and the file with which anybody can work it out again.
    private void issue(List<Figure> figures, int size) {
        var begun = System.nanoTime();
        this.figures.issue(Scope.between(Ledger.BEGINNING, this.figures.today()));
        figures.add(Figure.of("ledger, figure issued", size, "s", (System.nanoTime() - begun) / 1e9, null));
    }

    /// The board looks again and again; each time something happened to one device.
    private void one(List<Figure> figures, int size) {
        var device = devices.list(DeviceFilter.ALL, 1).rows().getFirst().id();
        var value = Stopwatch.median(() -> {
            devices.note(device, "benchmark.note", Map.of());
            return ledger.catchUp();
        });
        figures.add(Figure.of("ledger, one more event", size, "ms", value, null));
    }

    private void register(int size) {
        for (var from = 0; from < size; from += BATCH) {
            var many = new ArrayList<Registration>(BATCH);
            for (var i = from; i < Math.min(size, from + BATCH); i++) {
                many.add(new Registration(
                        Kind.values()[i % 5],
                        Origin.REUSED,
                        "Dell",
                        "Latitude 5490",
                        List.of(new Registration.Number(
                                NumberKind.SERIAL, "LG" + Integer.toString(i + 1_000_000, 36)))));
            }
            devices.registerAll(many);
        }
    }
}
