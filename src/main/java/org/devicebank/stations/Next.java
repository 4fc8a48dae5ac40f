package org.devicebank.stations;

import java.util.List;
import org.devicebank.devices.Device;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What a station shows on the screen of its machine, and what it may wipe there.
record Next(VisitId visit, @Nullable Device device, Sentence step, List<Sentence> remarks, List<WipeOrder> orders) {

    Next {
        remarks = List.copyOf(remarks);
        orders = List.copyOf(orders);
    }

    /// The one next step of a device that is known.
    static Sentence step(Device device, boolean orders) {
        var tag = device.tag().text();
        if (!device.flags().isEmpty()) {
            return Sentence.of(
                    "stations.next.blocked",
                    tag,
                    device.flags().iterator().next().key());
        }
        return switch (device.stage()) {
            case OFFERED, COLLECTED, RETURNED -> Sentence.of("stations.next.receive", tag);
            case RECEIVED -> Sentence.of("stations.next.identify", tag);
            case IDENTIFIED -> Sentence.of(orders ? "stations.next.wiping" : "stations.next.order", tag);
            case WIPED -> Sentence.of("stations.next.inspect", tag);
            case TESTED -> Sentence.of("stations.next.release", tag);
            case READY -> Sentence.of("stations.next.ready", tag);
            case RESERVED, DISPATCHED, HANDED_OVER -> Sentence.of("stations.next.promised", tag);
            case RECYCLED -> Sentence.of("stations.next.recycled", tag);
        };
    }
}
