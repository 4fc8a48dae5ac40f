package org.devicebank.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.PlaceId;
import org.devicebank.support.Choice.Answer;
import org.devicebank.tables.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a device may be issued with today, and until when what was issued is supported.
@Component
@Transactional
public class Support {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// How many devices end soon, as counted on a day.
    private record Soon(LocalDate day, long devices) {}

    private record Known(Edition edition, Lists lists) {}

    private final SupportStore store;
    private final Devices devices;
    private final Clock clock;
    private final SupportPolicy policy = SupportPolicy.shared();
    /// Editions never change, so the latest of each place is read once.
    private final Map<PlaceId, Known> known = new ConcurrentHashMap<>();
    private final Map<PlaceId, Soon> soon = new ConcurrentHashMap<>();

    Support(SupportStore store, Devices devices, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.clock = clock;
    }

    /// Every system that could be asked about, with whether a device may be issued with it today; empty for a device
    /// that runs none.
    @Transactional(readOnly = true)
    public List<Choice> choices(Device device) {
        return Choices.of(Machine.of(device), lists(), policy, today());
    }

    /// Writes down what a device is issued with. The device's row is locked, so that the last word is one person's.
    public void choose(DeviceId id, OperatingSystem system) {
        var device = devices.hold(id);
        if (!SupportObjection.here(device)) {
            throw Refused.conflict("refused.support.gone");
        }
        var choice = choices(device).stream()
                .filter(one -> one.system() == system)
                .findFirst()
                .orElseThrow(() -> Refused.unfit("refused.support.elsewhere", system.key()));
        if (choice.answer() == Answer.NO) {
            throw Refused.conflict("refused.support.choice", system.key());
        }
        store.choose(id, system, lists().version());
        devices.note(id, "support.choose", Map.of("system", system, "list", lists().version()));
    }

    @Transactional(readOnly = true)
    Optional<OperatingSystem> chosen(DeviceId id) {
        return store.chosen(id);
    }

    /// Until when some devices are supported: a word for each time it was written down what they are issued with, the
    /// oldest first. A system that moves on to the next release by itself ends with no day that is known.
    @Transactional(readOnly = true)
    public Map<DeviceId, List<Supported>> until(Collection<DeviceId> of) {
        var lists = lists();
        return store.words(of).stream()
                .collect(Collectors.groupingBy(
                        SupportStore.Word::device,
                        Collectors.mapping(
                                word -> new Supported(word.since(), lastDay(word.held(), lists)),
                                Collectors.toList())));
    }

    /// Where a list only says that it is over, nobody knows whether a day was left when the device was given; so none
    /// is
    /// counted after the day of the first list to say so.
    private @Nullable LocalDate lastDay(Held held, Lists lists) {
        if (held.system() != null && lists.rolling(held.system())) {
            return null;
        }
        return switch (until(held, lists)) {
            case Until.Day(var day) -> day;
            case Until.Over _ -> lists.overBy(held.machine());
            case Until.NotAnnounced _, Until.NotKnown _ -> null;
        };
    }

    /// The devices that are out. What was issued counts; where nobody wrote it down, a phone or tablet still has its
    /// own
    /// day, and nothing is guessed of a computer.
    @Transactional(readOnly = true)
    List<Issued> issued() {
        var lists = lists();
        return store.issued().stream()
                .map(one -> new Issued(one.device(), one.tag(), one.held().with(until(one.held(), lists))))
                .toList();
    }

    private List<Held> held() {
        var lists = lists();
        return store.held().stream().map(one -> one.with(until(one, lists))).toList();
    }

    private Until until(Held one, Lists lists) {
        var choices = Choices.of(one.machine(), lists, policy, today());
        if (one.system() == null) {
            return choices.size() == 1 ? choices.getFirst().until() : new Until.NotKnown();
        }
        return choices.stream()
                .filter(choice -> choice.system() == one.system())
                .map(Choice::until)
                .findFirst()
                .orElseGet(Until.NotKnown::new);
    }

    @Transactional(readOnly = true)
    List<Ending> endings() {
        return Ending.of(held(), today());
    }

    /// How many devices are out of support, or will be soon, though people have them. Days pass slowly, so the board
    /// counts them once a day.
    @Transactional(readOnly = true)
    long endingSoon() {
        var today = today();
        var counted = soon.get(Asking.now().place());
        if (counted == null || !counted.day().equals(today)) {
            counted = new Soon(today, countSoon(today));
            soon.put(Asking.now().place(), counted);
        }
        return counted.devices();
    }

    private long countSoon(LocalDate today) {
        return held().stream()
                .filter(one -> one.endsBefore(today.plusMonths(policy.soonMonths()), today))
                .mapToLong(Held::devices)
                .sum();
    }

    /// Reads a newer list without keeping it.
    public Imported look(String fileName, byte[] content) {
        var rows = read(fileName, content);
        return new Imported("", rows.read().size(), rows.quarantined());
    }

    /// Keeps a newer list; from now on it is the one in force for this place. Rows that cannot be read are left out.
    public Imported load(String fileName, byte[] content) {
        var rows = read(fileName, content);
        if (rows.read().size() < rows.quarantined().size()) {
            throw Refused.unfit("refused.support.bad");
        }
        var edition = store.insert(today().toString(), rows);
        soon.remove(Asking.now().place());
        return new Imported(edition.version(), rows.read().size(), rows.quarantined());
    }

    private static PeriodRows read(String fileName, byte[] content) {
        return PeriodRows.of(Tables.read(fileName, content).getFirst());
    }

    private Lists lists() {
        var latest = store.latest();
        if (latest.isEmpty()) {
            return Lists.shipped();
        }
        var edition = latest.get();
        return known.compute(
                        Asking.now().place(),
                        (_, had) -> had != null && had.edition().equals(edition)
                                ? had
                                : new Known(edition, new Lists(edition.version(), store.periods(edition), overBy())))
                .lists();
    }

    private Map<String, LocalDate> overBy() {
        var first = new HashMap<>(store.overBy());
        var shipped = Lists.shipped();
        var day = LocalDate.parse(shipped.version());
        shipped.periods().stream()
                .filter(one -> one.until() instanceof Until.Over)
                .forEach(one -> first.merge(one.id(), day, (some, other) -> some.isBefore(other) ? some : other));
        return first;
    }

    @Transactional(readOnly = true)
    public String listVersion() {
        return lists().version();
    }

    SupportPolicy policy() {
        return policy;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
