package org.devicebank.receipts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.Permits;
import org.devicebank.recycling.Dispatch;
import org.devicebank.recycling.Load;
import org.devicebank.recycling.LoadId;
import org.devicebank.recycling.Loads;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.ItemId;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What came of loads at the receiving site. The load is held while its receipt is written.
@Component
@Transactional
public class Receipts {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int LONGEST = 1000;

    private final ReceiptStore store;
    private final HandStore hands;
    private final Loads loads;
    private final Devices devices;
    private final Standings standings;
    private final Permits permits;
    private final Evidence evidence;
    private final Clock clock;

    Receipts(
            ReceiptStore store,
            HandStore hands,
            Loads loads,
            Devices devices,
            Standings standings,
            Permits permits,
            Evidence evidence,
            Clock clock) {
        this.store = store;
        this.hands = hands;
        this.loads = loads;
        this.devices = devices;
        this.standings = standings;
        this.permits = permits;
        this.evidence = evidence;
        this.clock = clock;
    }

    /// Keeps a receipt, lets what arrived go into the recycler's hands, and raises a hand over what differs. A second
    /// receipt of the same load corrects the first.
    public List<Hand> record(Receipt receipt) {
        loads.arrived(receipt.load());
        var sent = Objects.requireNonNull(loads.get(receipt.load()).sent());
        var items = loads.items(receipt.load());
        check(receipt, sent, items);
        var before = store.of(receipt.load());
        var weights = loads.weights(receipt.load());
        var id = store.insert(receipt);
        store.insert(id, Share.of(receipt, items, weights));
        var raised = Differences.of(
                receipt, items, weights, Limits.SHIPPED.differsWeighed(), Limits.SHIPPED.differsEstimated());
        raised.forEach(hand -> hands.insert(id, hand));
        items.stream()
                .filter(item -> item.device() != null && !receipt.missing().contains(item.id()))
                .filter(item ->
                        before.stream().allMatch(earlier -> earlier.missing().contains(item.id())))
                .sorted(Comparator.comparing(item -> deviceOf(item).value()))
                .forEach(item -> arrive(deviceOf(item), sent));
        return raised;
    }

    private void check(Receipt receipt, Dispatch sent, List<Item> items) {
        var ids = items.stream().map(Item::id).collect(Collectors.toSet());
        if (!ids.containsAll(receipt.missing())
                || ids.size() == receipt.missing().size()) {
            throw Refused.unfit("refused.receipts.missing");
        }
        if (receipt.receivedAt().isAfter(clock.instant())
                || LocalDate.ofInstant(receipt.receivedAt(), ZONE).isBefore(sent.day())) {
            throw Refused.unfit("refused.receipts.when", sent.day().toString());
        }
        if (receipt.document() != null && evidence.find(receipt.document()).isEmpty()) {
            throw Refused.missing("refused.missing");
        }
    }

    private void arrive(DeviceId id, Dispatch sent) {
        standings.take(id, new Turn.Arrive(sent.number()));
        recycled(id, sent);
    }

    /// A device counts as recycled once no drive of it can hold anybody's data.
    private void recycled(DeviceId id, Dispatch sent) {
        var device = devices.hold(id);
        var site = permits.get(sent.site()).organisation();
        if (device.dataSafe() && device.stage() != Stage.RECYCLED && site != null) {
            devices.advance(id, new Step.Recycle(site, sent.number()));
        }
    }

    /// The record that the drives of one device were destroyed: the proof that nothing else could give.
    void destroyed(LoadId load, ItemId item, String fileName, byte[] content) {
        var one = loads.items(load).stream()
                .filter(thing -> thing.id().equals(item) && holdsData(thing))
                .findFirst()
                .orElseThrow(() -> Refused.missing("refused.missing"));
        var sent = loads.get(load).sent();
        if (sent == null) {
            throw Refused.conflict("refused.recycling.not_sent");
        }
        var id = deviceOf(one);
        devices.hold(id);
        var document = evidence.keep(fileName, "application/octet-stream", content);
        if (!store.destroyed(item, document)) {
            throw Refused.conflict("refused.receipts.destroyed");
        }
        devices.drives(id).stream()
                .filter(drive -> drive.state() == DriveState.UNPROVEN)
                .map(Drive::id)
                .forEach(drive -> devices.advance(id, new Step.ProveDrive(drive, new DriveProof.Destroyed(document))));
        if (arrived(load).contains(item)) {
            recycled(id, sent);
        }
    }

    private Set<ItemId> arrived(LoadId load) {
        var receipts = store.of(load);
        return loads.items(load).stream()
                .map(Item::id)
                .filter(item ->
                        receipts.stream().anyMatch(receipt -> !receipt.missing().contains(item)))
                .collect(Collectors.toSet());
    }

    /// Whether a drive of it was not proven when it left, or is not believed any more since.
    private boolean holdsData(Item item) {
        return item.unproven()
                || item.device() != null && !devices.get(item.device()).dataSafe();
    }

    private static DeviceId deviceOf(Item item) {
        return Objects.requireNonNull(item.device());
    }

    void answer(UUID hand, String said) {
        if (said.isBlank() || said.length() > LONGEST) {
            throw Refused.unfit("refused.receipts.answer", LONGEST);
        }
        if (hands.open().stream().noneMatch(one -> one.id().equals(hand)) || !hands.answer(hand, said.strip())) {
            throw Refused.conflict("refused.receipts.answered");
        }
    }

    /// All of them, the latest first.
    @Transactional(readOnly = true)
    public List<Receipt> of(LoadId load) {
        return store.of(load);
    }

    @Transactional(readOnly = true)
    List<Hand> hands(LoadId load) {
        return hands.of(load);
    }

    @Transactional(readOnly = true)
    public List<Hand> open() {
        return hands.open();
    }

    /// Devices that wait for the record that their drives were destroyed.
    @Transactional(readOnly = true)
    List<Due> due() {
        return hands.due();
    }

    /// What of a load still waits for such a record.
    @Transactional(readOnly = true)
    List<Item> due(Load load) {
        var done = new HashSet<>(store.destroyed(load.id()));
        return loads.items(load.id()).stream()
                .filter(item -> holdsData(item) && !done.contains(item.id()))
                .toList();
    }
}
