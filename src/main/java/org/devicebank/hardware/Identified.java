package org.devicebank.hardware;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.devicebank.kernel.Sentence;
import org.devicebank.readings.Battery;
import org.jspecify.annotations.Nullable;

/// A snapshot as a machine reads it, ready to be written as JSON.
public record Identified(
        @Nullable String maker,
        @Nullable String model,
        @Nullable String form,
        @Nullable String cpu,
        @JsonProperty("memory_gb") @Nullable Integer memoryGb,
        @Nullable String serial,
        List<Snapshot.Disk> drives,
        @Nullable Wear battery,
        List<Locked> locks,
        List<String> doubts) {

    /// All batteries of a machine as one.
    ///
    /// @param cycles of the most used one
    /// @param design mWh or mAh, whichever the machine says
    /// @param count how many there are
    public record Wear(
            @JsonProperty("health_percent") @Nullable Integer healthPercent,
            @Nullable Integer cycles,
            @Nullable Long design,
            @Nullable Long full,
            int count) {

        public static @Nullable Wear of(List<Battery> batteries) {
            if (batteries.isEmpty()) {
                return null;
            }
            var design = sum(batteries, Battery::design);
            var full = sum(batteries, Battery::full);
            var said = batteries.stream()
                    .map(Battery::said)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .average();
            var whole = new Battery(
                    design, full, null, said.isPresent() ? (Integer) (int) Math.round(said.getAsDouble()) : null);
            var cycles = batteries.stream()
                    .map(Battery::cycles)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .max();
            return new Wear(
                    whole.health(),
                    cycles.isPresent() ? (Integer) cycles.getAsInt() : null,
                    design,
                    full,
                    batteries.size());
        }

        /// A sum in which one is missing is no sum.
        private static @Nullable Long sum(List<Battery> batteries, Function<Battery, @Nullable Long> capacity) {
            var known =
                    batteries.stream().map(capacity).filter(Objects::nonNull).toList();
            return known.size() < batteries.size()
                    ? null
                    : (Long) known.stream().mapToLong(Long::longValue).sum();
        }
    }

    /// A lock and its state, in lower case.
    public record Locked(String lock, String state) {}

    /// @param words how a doubt is put into words
    public static Identified of(Snapshot snapshot, Function<Sentence, String> words) {
        return new Identified(
                snapshot.maker(),
                snapshot.model(),
                snapshot.kind() == null ? null : snapshot.kind().name(),
                snapshot.processor(),
                snapshot.memoryGb(),
                snapshot.serial(),
                snapshot.disks(),
                Wear.of(snapshot.batteries()),
                snapshot.locks().stream()
                        .map(lock -> new Locked(
                                small(lock.by().name()), small(lock.state().name())))
                        .toList(),
                snapshot.doubts().stream().map(words).toList());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
