package org.devicebank.reports;

import java.time.Instant;
import java.util.List;
import org.devicebank.devices.Tally;
import org.devicebank.kernel.Kind;
import org.devicebank.stages.Stage;

/// The bank at one glance.
///
/// @param waiting open requests by kind
/// @param stuck for each stage of work, how many devices have stood there for two weeks or more
/// @param reused reused devices that people have
/// @param brandNew new devices that people have, which save no carbon
public record Board(
        Instant asOf, List<Tally> tally, List<Waiting> waiting, List<Stuck> stuck, long reused, long brandNew) {

    /// How many requests for a kind wait.
    public record Waiting(Kind kind, long count) {}

    /// How many devices have stood at a stage for too long, counted up to a thousand.
    public record Stuck(Stage stage, long count) {}

    public Board {
        tally = List.copyOf(tally);
        waiting = List.copyOf(waiting);
        stuck = List.copyOf(stuck);
    }

    long at(Stage stage) {
        return tally.stream()
                .filter(one -> one.stage() == stage)
                .mapToLong(Tally::count)
                .sum();
    }

    long ready(Kind kind) {
        return tally.stream()
                .filter(one -> one.stage() == Stage.READY && one.kind() == kind)
                .mapToLong(Tally::count)
                .sum();
    }
}
