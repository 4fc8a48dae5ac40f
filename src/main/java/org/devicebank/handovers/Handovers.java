package org.devicebank.handovers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.journal.Happening;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.requests.Requests;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The last steps of a device to the person who gets it, done by the partner who asked.
@Component
@Transactional
public class Handovers {

    private static final int SHOWN = 200;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final HandoverStore store;
    private final Devices devices;
    private final Requests requests;
    private final Clock clock;

    Handovers(HandoverStore store, Devices devices, Requests requests, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.requests = requests;
        this.clock = clock;
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
    boolean arrived(DeviceId id) {
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
    public void handOver(DeviceId id, Set<Explained> explained, Confirmed confirmed, Answer answer) {
        var device = devices.hold(id);
        mustBeHere(device);
        var request = Objects.requireNonNull(device.promisedTo());
        devices.advance(id, new Step.HandOver(request));
        requests.fulfil(request);
        store.insert(store.insert(id, request, explained, confirmed), answer);
    }

    /// As above, when nothing was asked.
    public void handOver(DeviceId id, Set<Explained> explained, Confirmed confirmed) {
        handOver(id, explained, confirmed, Answer.NONE);
    }

    /// The devices that the organisation of the person who asks has given to people.
    @Transactional(readOnly = true)
    public List<Given> given() {
        return store.given(Asking.now().organisation(), SHOWN);
    }

    /// Somebody asked later whether a device is still used; of one day the first look counts.
    public void look(UUID handover, Given.Use use) {
        if (given().stream().noneMatch(one -> one.handover().equals(handover))) {
            throw Refused.missing("refused.missing");
        }
        store.look(handover, LocalDate.ofInstant(clock.instant(), ZONE), use);
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
