package org.devicebank.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.devicebank.kernel.DeviceId;

/// The draw of a batch: anyone who has its seed and its list draws the same devices again.
final class Draw {

    private Draw() {}

    /// Sorts the list by identifier, so that its order tells nothing, and then picks one after another: the first
    /// `java.util.SplittableRandom(seed)` gives, of those still in the hat, as in the shuffle of Fisher and Yates.
    ///
    /// @return the devices drawn, in the order in which they were
    static List<DeviceId> of(List<DeviceId> devices, int count, long seed) {
        var hat = new ArrayList<>(devices.stream()
                .distinct()
                .sorted(Comparator.comparing(DeviceId::toString))
                .toList());
        var chance = new SplittableRandom(seed);
        var drawn = new ArrayList<DeviceId>();
        while (drawn.size() < count && !hat.isEmpty()) {
            var last = hat.size() - 1;
            var pick = chance.nextInt(hat.size());
            drawn.add(hat.get(pick));
            hat.set(pick, hat.get(last));
            hat.removeLast();
        }
        return List.copyOf(drawn);
    }
}
