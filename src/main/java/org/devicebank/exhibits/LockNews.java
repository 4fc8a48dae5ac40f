package org.devicebank.exhibits;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.devicebank.claims.Content;
import org.devicebank.claims.LockSaid;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.stages.Stage;
import org.springframework.stereotype.Component;

/// Tells what a file says of the locks of a device, once, into the journal of that device, where every room may hear
/// it. With the device held, of two that bring the same news the second finds it told.
///
/// A file that says a lock is off is no news: only somebody who has seen it, or a document that a person stands for,
/// releases a lock.
@Component
class LockNews {

    private static final String WHAT = "exhibits.locks";
    private static final String LOCKS = "locks";
    private static final Set<NumberKind> OF_THE_DEVICE = EnumSet.of(NumberKind.SERIAL, NumberKind.IMEI);

    private final Devices devices;
    private final ClaimStore claims;

    LockNews(Devices devices, ClaimStore claims) {
        this.devices = devices;
        this.claims = claims;
    }

    /// The devices that carry a number; each of them is told, for a lock that is looked for in vain costs less than
    /// one that the next person finds.
    Stream<DeviceId> about(Collection<LockSaid> said) {
        return said.stream()
                .map(LockSaid::number)
                .distinct()
                .flatMap(number -> devices.find(number).stream())
                .filter(found -> OF_THE_DEVICE.contains(found.by()))
                .map(found -> found.device())
                .distinct();
    }

    /// The numbers by which a file may name a device.
    List<String> numbers(DeviceId device) {
        return devices.numbers(device).stream()
                .filter(number -> OF_THE_DEVICE.contains(number.kind()))
                .map(number -> Identifiers.normal(number.text()))
                .toList();
    }

    /// A newer reading may say of locks what the one before did not.
    void hear(Exhibit exhibit, Content content) {
        var said = LockSaid.of(content);
        claims.insert(exhibit.id(), exhibit.number(), said);
        if (exhibit.aside()) return;
        about(said).sorted(Comparator.comparing(DeviceId::value)).forEach(devices::hold);
        tell(exhibit, said);
    }

    /// @param said of devices that are held already
    void tell(Exhibit exhibit, Collection<LockSaid> said) {
        for (var device : about(said).toList()) {
            var numbers = numbers(device);
            tell(
                    exhibit,
                    device,
                    said.stream().filter(one -> numbers.contains(one.number())).map(LockSaid::lock));
        }
    }

    /// @param device held already
    void tell(Exhibit exhibit, DeviceId device, Stream<String> locks) {
        var document = exhibit.id().sha256();
        var known = devices.journey(device).stream()
                .filter(happening -> document.equals(happening.facts().get("evidence")))
                .map(happening -> happening.facts().get(LOCKS))
                .filter(Objects::nonNull)
                .flatMap(told -> ((Collection<?>) told).stream())
                .toList();
        var news = locks.distinct().filter(lock -> !known.contains(lock)).toList();
        if (!news.isEmpty() && devices.get(device).stage() != Stage.RECYCLED) {
            devices.note(device, WHAT, Map.of(LOCKS, news, "evidence", document, "note", exhibit.fileName()));
        }
    }
}
