package org.devicebank.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.devicebank.database.Access;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Place;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.places.Waits;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.reports.Reports;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Loads many devices through the door, asks for them, and moves some along with eight clients at once.
@Component
public final class Benchmarks {

    private static final int BATCH = 5_000;
    private static final int CLIENTS = 8;
    private static final int MOVED_BY_EACH = 250;

    private final Places places;
    private final Devices devices;
    private final Evidence evidence;
    private final Reports reports;
    private final ObjectProvider<Waits> waits;

    Benchmarks(Places places, Devices devices, Evidence evidence, Reports reports, ObjectProvider<Waits> waits) {
        this.places = places;
        this.devices = devices;
        this.evidence = evidence;
        this.reports = reports;
        this.waits = waits;
    }

    /// @param small, large how many devices to measure at; growth is the figures at one beside those at the other
    public List<Figure> run(Access access, int small, int large) {
        var place = new PlaceId(UUID.randomUUID());
        var asking = new Asking(place, new MemberId(UUID.randomUUID()), null, EnumSet.allOf(Role.class));
        var figures = new ArrayList<Figure>();
        try (var raw = new RawStore(access)) {
            asking.run(() -> places.open(new Place(
                    place, "bench-" + place.toString().substring(0, 8), "Bench", prefix(place), "E08000026")));
            var ids = new ArrayList<DeviceId>();
            asking.run(() -> load(ids, small));
            raw.settle();
            asking.call(() -> reads(figures, raw, place, ids));
            var seconds = asking.call(() -> Stopwatch.seconds(() -> load(ids, large - small)));
            figures.add(Figure.of("bulk load, rows", large, "per_s", (large - small) * 4L / seconds, raw.copyRate()));
            raw.settle();
            asking.call(() -> reads(figures, raw, place, ids));
            figures.add(moves(asking, raw, ids));
            figures.add(Figure.of("memory of the application", large, "MB", memory(), null));
            return figures;
        } catch (SQLException | IOException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static String prefix(PlaceId place) {
        var text = new StringBuilder("Z");
        place.toString()
                .chars()
                .filter(Character::isDigit)
                .limit(3)
                .forEach(digit -> text.append((char) ('A' + digit - '0')));
        return text.toString();
    }

    private boolean load(List<DeviceId> ids, int count) {
        for (var from = 0; from < count; from += BATCH) {
            var many = new ArrayList<Registration>(BATCH);
            for (var i = from; i < Math.min(count, from + BATCH); i++) {
                var serial = "SN"
                        + Long.toString(1_000_000_007L * (ids.size() + many.size() + 1) % 78_364_164_096L, 36)
                                .toUpperCase(java.util.Locale.ROOT);
                var kind = Kind.values()[i % 5];
                many.add(new Registration(
                        kind,
                        i % 9 == 0 ? Origin.NEW : Origin.REUSED,
                        "Dell",
                        "Latitude 5490",
                        List.of(new Registration.Number(NumberKind.SERIAL, serial))));
            }
            ids.addAll(devices.registerAll(many));
        }
        return true;
    }

    private boolean reads(List<Figure> figures, RawStore raw, PlaceId place, List<DeviceId> ids) {
        var size = ids.size();
        var id = ids.get(size / 3);
        var tag = devices.get(id).tag().text();
        var of = " where place_id = '" + place + "' ";
        var columns =
                "select id, tag_prefix, tag_number, kind, origin, maker, model, stage, stage_since, route, grade, flags from devices.device";
        add(
                figures,
                "list",
                size,
                () -> devices.list(DeviceFilter.ALL, 50),
                () -> raw.ask(columns + of + "order by stage_since desc, id desc limit 51"));
        add(
                figures,
                "filtered list",
                size,
                () -> devices.list(new DeviceFilter(Stage.OFFERED, Kind.TABLET, null, null), 50),
                () -> raw.ask(columns + of
                        + "and stage = 'OFFERED' and kind = 'TABLET' order by stage_since desc, id desc limit 51"));
        add(
                figures,
                "find by any number",
                size,
                () -> devices.find(tag),
                () -> raw.ask(
                        "select device_id from devices.number" + of + "and value = '" + tag.replace("-", "") + "'"));
        add(
                figures,
                "device with its journey",
                size,
                () -> List.of(devices.get(id), devices.drives(id), devices.journey(id)),
                () -> raw.ask("select * from devices.device" + of + "and id = '" + id + "'")
                        + raw.ask("select * from journal.entry" + of + "and subject = '" + id + "'"));
        add(
                figures,
                "board with all that waits",
                size,
                () -> List.of(
                        reports.board(),
                        waits.stream().flatMap(room -> room.waiting().stream()).toList()),
                () -> raw.ask("select stage, kind, origin, count(*) from devices.device" + of + "group by 1, 2, 3"));
        return true;
    }

    private static void add(List<Figure> figures, String name, int size, Callable<?> work, Callable<?> raw) {
        var value = Stopwatch.median(work);
        figures.add(Figure.of(name, size, "ms", value, Stopwatch.median(raw)));
    }

    private Figure moves(Asking asking, RawStore raw, List<DeviceId> ids)
            throws SQLException, InterruptedException, ExecutionException {
        var last = ids.size() - CLIENTS * MOVED_BY_EACH;
        together(client -> asking.call(
                () -> walk(ids.subList(last + client * MOVED_BY_EACH, last + (client + 1) * MOVED_BY_EACH))));
        var steps = together(client ->
                asking.call(() -> walk(ids.subList(client * MOVED_BY_EACH, (client + 1) * MOVED_BY_EACH))));
        raw.prepareMoves(CLIENTS * MOVED_BY_EACH);
        var rows = raw.moves();
        var bare =
                together(client -> raw.moveAll(rows.subList(client * MOVED_BY_EACH, (client + 1) * MOVED_BY_EACH), 8));
        return Figure.of("advance a device, 8 clients", ids.size(), "per_s", steps, bare);
    }

    private interface Client {
        long work(int number) throws SQLException;
    }

    /// How many changes a second eight clients make.
    private static double together(Client client) throws InterruptedException, ExecutionException {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var begun = System.nanoTime();
            var tasks = new ArrayList<Callable<Long>>();
            for (var i = 0; i < CLIENTS; i++) {
                var number = i;
                tasks.add(() -> client.work(number));
            }
            var changes = 0L;
            for (var done : clients.invokeAll(tasks)) {
                changes += done.get();
            }
            return changes / ((System.nanoTime() - begun) / 1e9);
        }
    }

    /// Takes devices from the first day to a promise: eight changes each, one of them with evidence.
    private long walk(List<DeviceId> some) {
        var changes = 0L;
        for (var id : some) {
            devices.advance(id, new Step.Receive(null));
            devices.advance(
                    id,
                    new Step.Identify(
                            Kind.LAPTOP,
                            null,
                            null,
                            null,
                            null,
                            8,
                            List.of(new DriveFound("D" + id.toString().substring(24), null, Medium.HDD, 500L)),
                            List.of()));
            var log = ("a log of " + id + "\n" + "x".repeat(4_000)).getBytes(StandardCharsets.UTF_8);
            var drive = devices.drives(id).getFirst().id();
            devices.advance(
                    id,
                    new Step.ProveDrive(
                            drive,
                            new DriveProof.Wiped(
                                    evidence.keep("nwipe.log", "text/plain", log),
                                    new Reached(Level.CLEAR, Technique.OVERWRITE, Medium.HDD))));
            devices.advance(id, new Step.CloseWipe(List.of(drive)));
            devices.advance(id, new Step.Inspect(Map.of("works", true)));
            devices.advance(id, new Step.Release(Grade.B));
            devices.advance(id, new Step.Reserve(RequestId.next()));
            devices.advance(id, new Step.Unreserve("measured"));
            changes += 8;
        }
        return changes;
    }

    private static double memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
