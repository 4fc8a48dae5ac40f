package org.devicebank.labels;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Found;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The labels of devices, found by whatever number a person has of them.
@Component
@Transactional(readOnly = true)
class Labels {

    /// The most labels that are made at once.
    static final int MOST = 600;

    private static final Pattern IDENTITY = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// The labels of what was asked for, in that order and each once, and the numbers that name no device or several.
    public record Wanted(List<Label> labels, List<String> unclear) {
        public Wanted {
            labels = List.copyOf(labels);
            unclear = List.copyOf(unclear);
        }
    }

    private final Devices devices;

    Labels(Devices devices) {
        this.devices = devices;
    }

    public Label of(DeviceId id) {
        return Label.of(devices.get(id));
    }

    /// @param numbers one on each line: labels, serial numbers, whatever a device is found by
    public Wanted of(String numbers) {
        var wanted = numbers.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (wanted.size() > MOST) {
            throw Refused.tooLarge("refused.labels.many", wanted.size(), MOST);
        }
        var found = new LinkedHashSet<DeviceId>();
        var unclear = new ArrayList<String>();
        for (var number : new LinkedHashSet<>(wanted)) {
            one(number).ifPresentOrElse(found::add, () -> unclear.add(number));
        }
        return new Wanted(found.stream().map(this::of).toList(), unclear);
    }

    private Optional<DeviceId> one(String number) {
        if (IDENTITY.matcher(number).matches()) {
            return Optional.of(DeviceId.of(number));
        }
        var carrying =
                devices.find(number).stream().map(Found::device).distinct().toList();
        return carrying.size() == 1 ? Optional.of(carrying.getFirst()) : Optional.empty();
    }
}
