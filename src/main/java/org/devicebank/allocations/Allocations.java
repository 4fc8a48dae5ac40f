package org.devicebank.allocations;

import java.time.Clock;
import java.util.List;
import org.devicebank.devices.Device;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.kernel.Sentence;
import org.devicebank.letters.Letters;
import org.devicebank.requests.Requests;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Promises of ready devices to those who wait for one.
@Component
@Transactional
public class Allocations {

    private static final int SHOWN = 100;

    private final Devices devices;
    private final Requests requests;
    private final Letters letters;
    private final Clock clock;
    private final Points points = Points.shared();

    Allocations(Devices devices, Requests requests, Letters letters, Clock clock) {
        this.devices = devices;
        this.requests = requests;
        this.letters = letters;
        this.clock = clock;
    }

    /// Everyone who waits, in the order in which they should be served.
    @Transactional(readOnly = true)
    public List<Ranked> ranked() {
        return Ranked.order(requests.open(), points, clock.instant());
    }

    /// The ready devices of a kind, the one that waited longest last.
    @Transactional(readOnly = true)
    public List<DeviceRow> ready(Kind kind) {
        return devices.list(new DeviceFilter(Stage.READY, kind, null, null), SHOWN)
                .rows();
    }

    /// The promised devices that have not been sent yet.
    @Transactional(readOnly = true)
    List<DeviceRow> promised() {
        return devices.list(DeviceFilter.at(Stage.RESERVED), SHOWN).rows();
    }

    /// Promises a device to a request. The device's row is locked first, then the request's, here as everywhere, so
    /// that two coordinators never wait for each other; the unique index on the promise is the last guard.
    public void reserve(RequestId request, DeviceId device) {
        var wanted = requests.get(request);
        if (devices.get(device).kind() != wanted.kind()) {
            throw Refused.unfit("refused.allocations.kind");
        }
        devices.advance(device, new Step.Reserve(request));
        requests.promise(request, device);
    }

    /// Gives a promise up: the device is ready again, the request waits again with its first date.
    void release(DeviceId device, String reason) {
        var request = promisedRequest(devices.hold(device));
        devices.advance(device, new Step.Unreserve(reason.isBlank() ? "changed" : reason.strip()));
        requests.reopen(request);
    }

    /// Sends a promised device to the partner who asked. The device is held first, so that it is not promised to
    /// another partner's request in between.
    public void dispatch(DeviceId device) {
        var request = requests.get(promisedRequest(devices.hold(device)));
        devices.advance(device, new Step.Dispatch(request.partner()));
        letters.write(
                request.partner(),
                Sentence.of(
                        "letters.allocations.dispatched",
                        devices.get(device).tag().text(),
                        request.person().text()));
    }

    /// A promised device went back to the bench: the request waits again. Heard twice, it does nothing the second
    /// time, even when another device was promised in the meantime.
    void promiseBroken(RequestId request, DeviceId device) {
        requests.reopen(request, device);
    }

    private static RequestId promisedRequest(Device device) {
        var request = device.promisedTo();
        if (request == null) {
            throw Refused.conflict(
                    "refused.allocations.not_promised", device.tag().text());
        }
        return request;
    }
}
