package org.devicebank.recycling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.permits.Permit;
import org.devicebank.permits.Permits;
import org.devicebank.seals.PrintedPage;
import org.devicebank.seasons.Season;
import org.devicebank.seasons.Seasons;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.Shipped;
import org.devicebank.sorts.Weights;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Loads leave by their paper: nothing leaves while a field of it is missing or a permit is not good on the day.
@Component
@Transactional
public class Departures {

    private final LoadStore store;
    private final ItemStore items;
    private final Seasons seasons;
    private final Devices devices;
    private final Standings standings;
    private final Permits permits;
    private final Evidence evidence;
    private final NotePress press;
    private final Clock clock;

    Departures(
            LoadStore store,
            ItemStore items,
            Seasons seasons,
            Devices devices,
            Standings standings,
            Permits permits,
            Evidence evidence,
            NotePress press,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.seasons = seasons;
        this.devices = devices;
        this.standings = standings;
        this.permits = permits;
        this.evidence = evidence;
        this.press = press;
        this.clock = clock;
    }

    /// What a load still lacks before it may leave.
    @Transactional(readOnly = true)
    List<Sentence> lacks(LoadId id) {
        var load = load(id);
        var plan = load.plan();
        var things = items.of(id);
        var lacks = Lacks.of(
                load,
                things,
                standings.holder().orElse(null),
                plan == null ? null : permits.get(plan.carrier()),
                plan == null ? null : permits.get(plan.site()),
                plan == null ? null : season(plan),
                permits.today());
        things.stream()
                .filter(item -> item.device() != null)
                .map(this::unfit)
                .flatMap(Optional::stream)
                .forEach(lacks::add);
        return lacks;
    }

    /// What has changed about a device since it was put in, so that the paper would say what is not true.
    private Optional<Sentence> unfit(Item item) {
        var device = devices.get(Objects.requireNonNull(item.device()));
        return Fitting.against(device, standings.of(device.id()), item.sort())
                .or(() -> Optional.of(
                                Sentence.of("recycling.lack.proof", device.tag().text()))
                        .filter(_ -> item.unproven() == device.dataSafe()));
    }

    /// The paper of a load that left, as it was printed then.
    @Transactional(readOnly = true)
    byte[] paper(LoadId id, boolean pdf) {
        var sent = load(id).sent();
        if (sent == null) {
            throw Refused.missing("refused.missing");
        }
        return evidence.content(pdf ? sent.pdf() : sent.html());
    }

    /// Prints and keeps the paper, and lets the load go. Of two people who send it at once the second is told.
    public Dispatch send(LoadId id, String signedHolder, String signedCarrier, LocalTime leftAt) {
        var state = store.lock(id).orElseThrow(() -> Refused.missing("refused.missing"));
        if (state != LoadState.FILLING) {
            throw Refused.conflict("refused.recycling.closed");
        }
        if (signedHolder.isBlank() || signedCarrier.isBlank()) {
            throw Refused.unfit("refused.recycling.signed");
        }
        items.of(id).stream()
                .map(Item::device)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(DeviceId::value))
                .forEach(devices::hold);
        var lacks = lacks(id);
        if (!lacks.isEmpty()) {
            throw Refused.conflict(
                    lacks.getFirst().key(), lacks.getFirst().args().toArray());
        }
        var note = note(load(id), signedHolder.strip(), signedCarrier.strip(), leftAt);
        var sent = keep(note);
        store.insert(id, sent);
        store.move(id, LoadState.SENT);
        items.of(id).stream()
                .map(Item::device)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(DeviceId::value))
                .forEach(device -> standings.take(device, new Turn.Move(sent.number())));
        return sent;
    }

    private Dispatch keep(Note note) {
        var page = press.page(note);
        var name = note.number().replace('/', '-');
        var html = evidence.keep(name + ".html", "text/html", page.getBytes(StandardCharsets.UTF_8));
        var pdf = evidence.keep(name + ".pdf", "application/pdf", PrintedPage.pdf(page, clock.instant()));
        return new Dispatch(
                note.number(),
                note.plan().day(),
                note.leftAt(),
                note.plan().carrier(),
                note.plan().site(),
                note.signedHolder(),
                note.signedCarrier(),
                html,
                pdf,
                note.keepUntil());
    }

    private Note note(Load load, String signedHolder, String signedCarrier, LocalTime leftAt) {
        var plan = Objects.requireNonNull(load.plan());
        var holder = standings.holder().orElseThrow();
        var carrier = permits.mustBeGood(plan.carrier(), plan.day());
        var site = permits.mustBeGood(plan.site(), plan.day());
        var ticket = season(plan);
        var things = items.of(load.id());
        var weights = Weights.of(things, items.weighings(load.id()));
        return new Note(
                load.hazardous() ? holder.consignmentCode(load.number()) : "WTN-%06d".formatted(load.number()),
                load.hazardous(),
                holder,
                leftAt,
                plan,
                carrier,
                named(carrier, holder.name()),
                site,
                named(site, holder.name()),
                Note.lines(things, weights),
                weights.total(),
                signedHolder,
                signedCarrier,
                ticket == null ? null : ticket.number(),
                keepUntil(plan.day(), load.hazardous()));
    }

    private static String named(Permit permit, String bank) {
        var holder = permit.holder();
        return holder == null ? bank : holder;
    }

    private @Nullable Season season(Plan plan) {
        return plan.season() == null ? null : seasons.find(plan.season()).orElseThrow();
    }

    static LocalDate keepUntil(LocalDate day, boolean hazardous) {
        return day.plusYears(Shipped.limit(hazardous ? "keep_years_hazardous" : "keep_years"));
    }

    private Load load(LoadId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }
}
