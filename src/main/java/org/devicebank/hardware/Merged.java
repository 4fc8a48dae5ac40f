package org.devicebank.hardware;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.devicebank.readings.Battery;
import org.devicebank.readings.Lock;
import org.jspecify.annotations.Nullable;

/// Puts several snapshots of one machine together. The tool that sits nearest to the firmware is believed, whatever
/// the order of the files; where another says otherwise a doubt names both.
final class Merged {

    private static final List<String> NEAREST = List.of(
            "dmidecode",
            "lshw",
            "hwinfo",
            "system_profiler",
            "Get-ComputerInfo",
            "inxi",
            "systeminfo",
            "getprop",
            "ioreg",
            "powercfg");
    private static final int CLOSE = 3;

    private final List<Snapshot> sources;
    private final List<Sentence> doubts = new ArrayList<>();

    private Merged(List<Snapshot> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(one -> rank(one.tool())))
                .toList();
    }

    static Snapshot of(List<Snapshot> snapshots) {
        return new Merged(snapshots).snapshot();
    }

    private static int rank(String tools) {
        var rank = NEAREST.indexOf(tools.split(", ")[0]);
        return rank < 0 ? NEAREST.size() : rank;
    }

    private Snapshot snapshot() {
        var maker = agreed("maker", Snapshot::maker, Likeness::alike);
        var model = named(agreed("model", Snapshot::model, Names::sameModel));
        var kind = agreed("form", one -> guessed(one) ? null : one.kind(), Object::equals);
        var serial = agreed("serial", Snapshot::serial, Merged::same);
        var processor = first(Snapshot::processor);
        var memory = agreed("memory", Snapshot::memoryGb, Object::equals);
        var uuid = first(one -> one.marks().uuid());
        var board = first(one -> one.marks().board());
        var addresses = new HashSet<String>();
        sources.forEach(one -> addresses.addAll(one.marks().addresses()));
        strangers();
        sources.stream()
                .flatMap(one -> one.doubts().stream())
                .filter(doubt -> kind == null || !doubt.key().equals(Form.GUESSED))
                .forEach(doubts::add);
        return Missing.noted(new Snapshot(
                sources.stream().map(Snapshot::tool).distinct().collect(Collectors.joining(", ")),
                maker,
                model,
                kind == null ? first(Snapshot::kind) : kind,
                serial,
                processor,
                memory,
                DiskSet.of(sources),
                batteries(),
                first(Snapshot::tpm),
                first(Snapshot::screen),
                locks(),
                new Snapshot.Marks(uuid, board, addresses),
                doubts.stream().distinct().toList()));
    }

    private <T> @Nullable T first(Function<Snapshot, @Nullable T> field) {
        return sources.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private <T> @Nullable T agreed(String field, Function<Snapshot, @Nullable T> of, BiPredicate<T, T> alike) {
        var said = new LinkedHashMap<String, T>();
        for (var source : sources) {
            var value = of.apply(source);
            if (value != null) {
                said.putIfAbsent(source.tool(), value);
            }
        }
        if (said.isEmpty()) {
            return null;
        }
        var believed = said.firstEntry().getValue();
        if (said.values().stream().anyMatch(value -> !alike.test(believed, value))) {
            doubts.add(disagreement(field, said));
        }
        return believed;
    }

    private static boolean guessed(Snapshot one) {
        return one.doubts().stream().anyMatch(doubt -> doubt.key().equals(Form.GUESSED));
    }

    /// A type number says less than the name that another tool knows.
    private @Nullable String named(@Nullable String model) {
        if (model == null || !Names.isType(model)) {
            return model;
        }
        return sources.stream()
                .map(Snapshot::model)
                .filter(Objects::nonNull)
                .filter(name -> !Names.isType(name))
                .findFirst()
                .orElse(model);
    }

    private static Sentence disagreement(String field, LinkedHashMap<String, ?> said) {
        return Sentence.of(
                "hardware.doubt.disagree",
                "hardware.field." + field,
                said.entrySet().stream()
                        .map(one -> one.getKey() + ": " + shown(one.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private static String shown(Object value) {
        return value instanceof Kind kind ? kind.name().toLowerCase(Locale.ROOT).replace('_', '-') : value.toString();
    }

    private static boolean same(String one, String other) {
        return Identifiers.normal(one).equals(Identifiers.normal(other));
    }

    /// Files of two machines are easily sent together.
    private void strangers() {
        for (var other : sources.subList(1, sources.size())) {
            if (Likeness.of(sources.getFirst(), other).verdict() == Likeness.Verdict.DIFFERENT) {
                doubts.add(Sentence.of(
                        "hardware.doubt.two_machines", sources.getFirst().tool(), other.tool()));
            }
        }
    }

    /// The account that knows most of the wear; most batteries first, since a dead one drops out of some lists.
    private List<Battery> batteries() {
        var said = new LinkedHashMap<String, Integer>();
        for (var source : sources) {
            var health = Identified.Wear.of(source.batteries());
            if (health != null && health.healthPercent() != null) {
                said.putIfAbsent(source.tool(), health.healthPercent());
            }
        }
        if (!said.isEmpty()) {
            var first = said.firstEntry().getValue();
            if (said.values().stream().anyMatch(one -> Math.abs(one - first) > CLOSE)) {
                doubts.add(disagreement("battery", said));
            }
        }
        return sources.stream()
                .map(Snapshot::batteries)
                .max(Comparator.<List<Battery>>comparingLong(list -> list.stream()
                                .filter(one -> one.health() != null)
                                .count())
                        .thenComparingLong(list -> list.stream()
                                .filter(one -> one.cycles() != null)
                                .count())
                        .thenComparingInt(List::size))
                .orElse(List.of());
    }

    /// Of two words on one lock the one that warns counts.
    private List<Lock> locks() {
        var locks = new LinkedHashMap<Lock.By, Lock.State>();
        for (var source : sources) {
            for (var lock : source.locks()) {
                locks.merge(lock.by(), lock.state(), (one, two) -> {
                    if (one != two && one != Lock.State.UNKNOWN && two != Lock.State.UNKNOWN) {
                        doubts.add(Sentence.of(
                                "hardware.doubt.lock_disagree", lock.by().key()));
                    }
                    return one == Lock.State.ON || two == Lock.State.UNKNOWN ? one : two;
                });
            }
        }
        return locks.entrySet().stream()
                .map(lock -> new Lock(lock.getKey(), lock.getValue()))
                .toList();
    }
}
