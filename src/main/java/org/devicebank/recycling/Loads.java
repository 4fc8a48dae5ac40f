package org.devicebank.recycling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.devicebank.seasons.Seasons;
import org.devicebank.sorts.How;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Sort;
import org.devicebank.sorts.Weighing;
import org.devicebank.sorts.Weight;
import org.devicebank.sorts.Weights;
import org.devicebank.waste.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Loads for recyclers and what is in them. The row of a load is held while it is filled or sent, and the seat of a
/// device is one row: so nothing slips into a load that leaves, and no device sits in two.
@Component
@Transactional
public class Loads {

    private static final int SHOWN = 100;
    private static final int LONGEST = 300;
    private static final int MANY = 10_000;

    private final LoadStore store;
    private final ItemStore items;
    private final Seasons seasons;
    private final Devices devices;
    private final Standings standings;
    private final Permits permits;

    Loads(LoadStore store, ItemStore items, Seasons seasons, Devices devices, Standings standings, Permits permits) {
        this.store = store;
        this.items = items;
        this.seasons = seasons;
        this.devices = devices;
        this.standings = standings;
        this.permits = permits;
    }

    public LoadId start(boolean hazardous) {
        return store.insert(hazardous);
    }

    /// Says who carries a load, when and where to; refused unless both may, on that very day.
    public void plan(LoadId id, Plan plan) {
        var load = held(id);
        var carrier = permits.mustBeGood(plan.carrier(), plan.day());
        var site = permits.mustBeGood(plan.site(), plan.day());
        if (carrier.kind() != PermitKind.CARRIER || !site.kind().receives() || site.organisation() == null) {
            throw Refused.unfit("refused.recycling.permits");
        }
        if (plan.season() != null
                && (load.hazardous()
                        || seasons.find(plan.season())
                                .filter(one -> one.covers(plan.carrier(), plan.site(), plan.day()))
                                .isEmpty())) {
            throw Refused.unfit("refused.recycling.season_covers");
        }
        store.insert(id, plan);
    }

    /// Puts devices into a load, all of them or none, in the order of their ids.
    public void put(LoadId id, List<String> scanned, Sort sort) {
        var load = held(id);
        var found = new TreeMap<String, DeviceId>();
        for (var code : scanned) {
            var matches = devices.find(code).stream()
                    .map(one -> one.device())
                    .distinct()
                    .toList();
            if (matches.size() != 1) {
                throw Refused.unfit(
                        matches.isEmpty() ? "refused.recycling.unknown" : "refused.recycling.several", code);
            }
            found.put(matches.getFirst().toString(), matches.getFirst());
        }
        if (found.isEmpty()) {
            throw Refused.unfit("refused.recycling.nothing");
        }
        found.values().forEach(device -> put(load, device, sort));
    }

    private void put(Load load, DeviceId id, Sort sort) {
        var device = devices.hold(id);
        var item = Fitting.device(new ItemId(UUID.randomUUID()), device, standings.of(id), sort, load.hazardous());
        items.insert(load.id(), item);
        if (!items.seat(id, load.id(), item.id())) {
            throw Refused.conflict("refused.recycling.seated", device.tag().text());
        }
        devices.note(id, "recycling.put", Map.of("load", load.number(), "sort", sort));
    }

    /// Puts loose things into a load, with their weight: from a scale, or judged by eye.
    public ItemId put(LoadId id, Sort sort, int pieces, String said, String kilograms, boolean weighed) {
        var load = held(id);
        Fitting.fits(sort, load.hazardous());
        if (sort == Sort.SWOLLEN || pieces < 1 || pieces > MANY || said.length() > LONGEST) {
            throw Refused.unfit("refused.recycling.loose", MANY);
        }
        var grams = Weight.kilograms(kilograms);
        var item = items.insert(
                id,
                new Item(
                        new ItemId(UUID.randomUUID()),
                        null,
                        null,
                        null,
                        sort,
                        pieces,
                        said.strip(),
                        false,
                        false,
                        grams));
        items.weigh(id, item, weighed ? How.ITEM : How.JUDGED, grams, "");
        return item;
    }

    void takeOut(LoadId id, ItemId item, String why) {
        var load = held(id);
        if (why.isBlank()) {
            throw Refused.unfit("refused.recycling.why");
        }
        var one = item(id, item);
        if (!items.remove(item, why.strip())) {
            throw Refused.conflict("refused.recycling.out_already");
        }
        items.free(item);
        if (one.device() != null) {
            devices.note(one.device(), "recycling.take_out", Map.of("load", load.number(), "why", why.strip()));
        }
    }

    /// A weighing; until the receiver has the load, a later one corrects an earlier one.
    public void weigh(LoadId id, @Nullable ItemId item, How how, String kilograms, String note) {
        var state = store.lock(id).orElseThrow(() -> Refused.missing("refused.missing"));
        if (state != LoadState.FILLING && state != LoadState.SENT) {
            throw Refused.conflict("refused.recycling.closed");
        }
        if (how == How.USUAL || how.ofTheWhole() == (item != null) || note.length() > LONGEST) {
            throw Refused.unfit("refused.recycling.how");
        }
        if (how == How.WEIGHBRIDGE && note.isBlank()) {
            throw Refused.unfit("refused.recycling.ticket");
        }
        if (item != null) item(id, item);
        items.weigh(id, item, how, Weight.kilograms(kilograms), note.strip());
    }

    /// Gives a load up before it leaves; what was in it is free again.
    void cancel(LoadId id, String why) {
        held(id);
        if (why.isBlank()) {
            throw Refused.unfit("refused.recycling.why");
        }
        items.of(id).forEach(one -> takeOut(id, one.id(), why));
        store.move(id, LoadState.CANCELLED);
    }

    /// The receiver has it; told by the room that keeps receipts.
    public void arrived(LoadId id) {
        var state = store.lock(id).orElseThrow(() -> Refused.missing("refused.missing"));
        if (state == LoadState.FILLING || state == LoadState.CANCELLED) {
            throw Refused.conflict("refused.recycling.not_sent");
        }
        if (state == LoadState.SENT) {
            store.move(id, LoadState.RECEIVED);
        }
    }

    @Transactional(readOnly = true)
    public Load get(LoadId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    @Transactional(readOnly = true)
    public List<Load> latest() {
        return store.latest(SHOWN);
    }

    @Transactional(readOnly = true)
    public List<Item> items(LoadId id) {
        return items.of(id);
    }

    @Transactional(readOnly = true)
    public Weights weights(LoadId id) {
        return Weights.of(items.of(id), items.weighings(id));
    }

    @Transactional(readOnly = true)
    List<Weighing> weighings(LoadId id) {
        return items.weighings(id);
    }

    @Transactional(readOnly = true)
    public List<Waste> waiting() {
        return items.waiting(SHOWN);
    }

    /// The load a device sits in.
    @Transactional(readOnly = true)
    Optional<Load> of(Device device) {
        return items.seatOf(device.id()).flatMap(store::find);
    }

    @Transactional(readOnly = true)
    public Optional<Load> numbered(String paper) {
        return store.byNumber(paper.strip());
    }

    @Transactional(readOnly = true)
    public List<Load> sentBetween(LocalDate first, LocalDate last) {
        return store.sentBetween(first, last);
    }

    private Item item(LoadId load, ItemId item) {
        return items.of(load).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> Refused.missing("refused.missing"));
    }

    private Load held(LoadId id) {
        var state = store.lock(id).orElseThrow(() -> Refused.missing("refused.missing"));
        if (state != LoadState.FILLING) {
            throw Refused.conflict("refused.recycling.closed");
        }
        return get(id);
    }
}
