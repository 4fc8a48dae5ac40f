package org.devicebank.hardware;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.devicebank.readings.Battery;
import org.devicebank.readings.Lock;
import org.jspecify.annotations.Nullable;

/// What a machine said of itself, cleaned of fillers; null where it said nothing of use.
///
/// @param tool the program that printed it, or several with commas
/// @param memoryGb whole gigabytes of memory fitted
/// @param tpm the version of the standard its security chip keeps
/// @param screen the picture points, across and down
/// @param marks the numbers by which it is known again
/// @param doubts what a person should look at
public record Snapshot(
        String tool,
        @Nullable String maker,
        @Nullable String model,
        @Nullable Kind kind,
        @Nullable String serial,
        @Nullable String processor,
        @Nullable Integer memoryGb,
        List<Disk> disks,
        List<Battery> batteries,
        @Nullable String tpm,
        @Nullable String screen,
        List<Lock> locks,
        Marks marks,
        List<Sentence> doubts) {

    public Snapshot {
        disks = List.copyOf(disks);
        batteries = List.copyOf(batteries);
        locks = List.copyOf(locks);
        doubts = List.copyOf(doubts);
    }

    /// A drive that the machine named.
    ///
    /// @param device the name the operating system gave it, which changes from one start to the next
    /// @param bytes its capacity, null when not said
    public record Disk(
            @Nullable String device,
            @Nullable String serial,
            @Nullable String model,
            String medium,
            @Nullable Long bytes) {}

    /// Numbers of single parts, each of them weak: parts are swapped and fillers repeat.
    public record Marks(@Nullable String uuid, @Nullable String board, Set<String> addresses) {

        public Marks {
            addresses = Set.copyOf(addresses);
        }
    }

    /// What is known when nothing was said.
    static final Snapshot EMPTY = new Snapshot(
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            new Marks(null, null, Set.of()),
            List.of());

    Snapshot withDoubts(List<Sentence> more) {
        return new Snapshot(
                tool,
                maker,
                model,
                kind,
                serial,
                processor,
                memoryGb,
                disks,
                batteries,
                tpm,
                screen,
                locks,
                marks,
                Stream.concat(doubts.stream(), more.stream()).toList());
    }

    /// The names of the locks that it says are on.
    public Stream<String> locksOn() {
        return locks.stream()
                .filter(lock -> lock.state() == Lock.State.ON)
                .map(lock -> lock.by().name());
    }

    /// Whether it is known who made it, what it is called and what form it has.
    public boolean identified() {
        return maker != null && model != null && kind != null;
    }
}
