package org.devicebank.readings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one text said of a machine, before anyone judged it: fillers and contradictions are still in it.
///
/// @param tool the program that printed it
/// @param addresses the hardware addresses of its network
/// @param memory bytes fitted, or null when not said
public record Reading(
        String tool,
        Map<Fact, String> facts,
        List<Drive> drives,
        List<Battery> batteries,
        List<Lock> locks,
        Set<String> addresses,
        @Nullable Long memory) {

    public Reading {
        facts = Map.copyOf(facts);
        drives = List.copyOf(drives);
        batteries = List.copyOf(batteries);
        locks = List.copyOf(locks);
        addresses = Set.copyOf(addresses);
    }

    public @Nullable String said(Fact fact) {
        return facts.get(fact);
    }

    /// A drive that stays in the machine when it is given away.
    ///
    /// @param medium the name of what it keeps its data on
    public record Drive(
            @Nullable String device,
            @Nullable String serial,
            @Nullable String model,
            String medium,
            @Nullable Long bytes) {}
}
