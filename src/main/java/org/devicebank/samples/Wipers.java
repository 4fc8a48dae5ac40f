package org.devicebank.samples;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.places.MemberId;
import org.devicebank.wipes.Attempt;
import org.devicebank.wipes.Wipes;
import org.springframework.stereotype.Component;

/// Who had a hand in wiping a device, and with what; the trigger `result_of_another` says the same of people again.
@Component
class Wipers {

    private static final Set<String> HAND_IN = Set.of("devices.prove_drive", "devices.close_wipe");

    private final Wipes wipes;
    private final Devices devices;

    Wipers(Wipes wipes, Devices devices) {
        this.wipes = wipes;
        this.devices = devices;
    }

    /// Everyone who ever wiped it, vouched for it, or moved it on as wiped.
    Set<MemberId> people(Device device) {
        var people = new HashSet<MemberId>();
        for (var attempt : wipes.of(device)) {
            people.add(attempt.doneBy());
            if (attempt.confirmedBy() != null) people.add(attempt.confirmedBy());
        }
        devices.journey(device.id()).stream()
                .filter(line -> HAND_IN.contains(line.what()))
                .forEach(line -> people.add(line.by()));
        return people;
    }

    List<String> tools(Device device) {
        return wipes.of(device).stream()
                .map(Attempt::tool)
                .map(Tools::families)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /// What was known when it was drawn, and what was tried since.
    List<String> tools(Device device, Sample sample) {
        return Stream.concat(sample.wipedWith().stream(), tools(device).stream())
                .distinct()
                .toList();
    }
}
