package org.devicebank.readings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a reader writes down while it goes through a text; what was said first stands.
final class Notes {

    private static final Pattern ADDRESS = Pattern.compile("([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}");
    private static final int MOST = 200;

    private final String tool;
    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private final List<Reading.Drive> drives = new ArrayList<>();
    private final List<Battery> batteries = new ArrayList<>();
    private final List<Lock> locks = new ArrayList<>();
    private final Set<String> addresses = new TreeSet<>();
    private long memory;

    Notes(String tool) {
        this.tool = tool;
    }

    void say(Fact fact, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.putIfAbsent(fact, value.strip());
        }
    }

    /// Nothing that stays in one machine comes in hundreds; a text that goes on is not believed without end.
    void drive(Reading.Drive drive) {
        if (drives.size() < MOST) {
            drives.add(drive);
        }
    }

    void battery(Battery battery) {
        if (batteries.size() < MOST) {
            batteries.add(battery);
        }
    }

    void lock(Lock.By by, Lock.State state) {
        var lock = new Lock(by, state);
        if (!locks.contains(lock)) {
            locks.add(lock);
        }
    }

    /// Addresses that an operating system makes up for itself say nothing about the machine.
    void address(@Nullable String address) {
        if (address != null && ADDRESS.matcher(address.strip()).matches() && addresses.size() < MOST) {
            var plain = address.strip().toLowerCase(Locale.ROOT).replace('-', ':');
            var madeUp = (Character.digit(plain.charAt(1), 16) & 2) != 0;
            if (!madeUp && !plain.equals("00:00:00:00:00:00")) {
                addresses.add(plain);
            }
        }
    }

    void memory(long bytes) {
        if (bytes > 0 && bytes < 1L << 50) {
            memory += bytes;
        }
    }

    long memory() {
        return memory;
    }

    Reading reading() {
        return new Reading(tool, facts, drives, batteries, locks, addresses, memory == 0 ? null : memory);
    }
}
