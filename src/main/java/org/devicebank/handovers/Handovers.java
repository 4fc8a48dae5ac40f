package org.devicebank.handovers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.devicebank.devices.Device;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Stage;
import org.devicebank.devices.Step;
import org.devicebank.journal.Happening;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.requests.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The last steps of a device to the person who gets it, done by the partner who asked.
@Component
@Transactional
public class Handovers {

    private static final int SHOWN = 200;

    private final HandoverStore store;
    private final Devices devices;
    private final Requests requests;

    Handovers(HandoverStore store, Devices devices, Requests requests) {
        this.store = store;
        this.devices = devices;
        this.requests = requests;
    }

    /// The devices that are with, or on their way to, the organisation of the person who asks.
    @Transactional(readOnly = true)
    public List<DeviceRow> waiting() {
        var partner = Asking.now().organisation();
        return partner == null
                ? devices.list(DeviceFilter.at(Stage.DISPATCHED), SHOWN).rows()
                : devices.list(new DeviceFilter(Stage.DISPATCHED, null, partner, null), SHOWN)
                        .rows();
    }

    /// A device that is with the organisation of the person who asks.
    @Transactional(readOnly = true)
    public Device get(DeviceId id) {
        var device = devices.get(id);
        mustBeHere(device);
        return device;
    }

    @Transactional(readOnly = true)
    public boolean arrived(DeviceId id) {
        return devices.journey(id).stream().map(Happening::what).toList().reversed().stream()
                .takeWhile(what -> !what.equals("devices.dispatch"))
                .anyMatch("devices.arrive"::equals);
    }

    /// The partner has the device.
    public void receive(DeviceId id) {
        var device = devices.get(id);
        mustBeHere(device);
        devices.advance(id, new Step.Arrive(Objects.requireNonNull(device.heldBy())));
    }

    /// A person has the device. The device's row is locked first, then the request's.
    public void handOver(DeviceId id, Set<Explained> explained, Confirmed confirmed) {
        var device = devices.get(id);
        mustBeHere(device);
        var request = Objects.requireNonNull(device.promisedTo());
        devices.advance(id, new Step.HandOver(request));
        requests.fulfil(request);
        store.insert(id, request, explained, confirmed);
    }

    /// Another partner's device looks exactly like one that does not exist.
    private static void mustBeHere(Device device) {
        var partner = Asking.now().organisation();
        if (device.heldBy() == null || (partner != null && !partner.equals(device.heldBy()))) {
            throw Refused.missing("refused.devices.missing");
        }
        if (device.promisedTo() == null) {
            throw Refused.conflict("refused.handovers.over", device.tag().text());
        }
    }
}
