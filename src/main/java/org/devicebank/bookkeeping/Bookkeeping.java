package org.devicebank.bookkeeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Known.Event;
import org.devicebank.bookkeeping.Known.Ride;
import org.devicebank.bookkeeping.Known.Thing;
import org.devicebank.bookkeeping.Known.What;
import org.devicebank.factors.Factor;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Quantity;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.nets.Accounting;
import org.devicebank.nets.Activity;
import org.devicebank.nets.Condition;
import org.devicebank.nets.Shares;
import org.devicebank.nets.Vehicle;
import org.devicebank.nets.WasteRoute;
import org.jspecify.annotations.Nullable;

/// Turns what happened into lines; nothing is entered that an event does not know.
public final class Bookkeeping {

    /// What a thing without a class weighs: a charger, a keyboard or a dock. Judgement.
    private static final Grams SMALL_THING = new Grams(500);

    private final FactorBook book;
    private final Accounting accounting;
    private final Worths worths;
    /// Factors are few and lines are many.
    private final Map<Factor, Rate> rates = new IdentityHashMap<>();

    public Bookkeeping(FactorBook book, Worths worths) {
        this.book = book;
        this.accounting = new Accounting(book);
        this.worths = worths;
    }

    public Booked lines(Known known) {
        var events = known.events().stream().collect(Collectors.groupingBy(Event::device));
        var asked = known.devices().stream().map(Thing::id).collect(Collectors.toSet());
        var booked = new Booked(new ArrayList<>(), new ArrayList<>());
        for (var thing : known.devices()) {
            of(thing, events.getOrDefault(thing.id(), List.of()), booked);
        }
        for (var ride : known.rides()) {
            var whole = new Booked(new ArrayList<>(), new ArrayList<>());
            of(ride, whole);
            whole.lines().stream().filter(line -> asked.contains(line.device())).forEach(booked.lines()::add);
            whole.leftOut().stream().filter(one -> asked.contains(one.device())).forEach(booked.leftOut()::add);
        }
        return booked;
    }

    /// The line a device would have if somebody got it on a day; nothing for what stands for nothing.
    public Optional<Line> standsFor(Thing thing, LocalDate day) {
        var given = new Event(thing.id(), 1, day, What.HANDED_OVER, null, null, null, null);
        return worths.of(thing).stream()
                .flatMap(worth -> new Lives(book, thing, worth).lines(List.of(given)).stream())
                .filter(line -> line.phase() == Phase.AVOIDED)
                .findFirst();
    }

    /// What so many devices of a kind would come to if every one of them could be reused, with no trips.
    public List<Line> supposed(Kind kind, int count, LocalDate day) {
        var thing = new Thing(
                new DeviceId(new UUID(0, kind.ordinal())), kind, false, null, null, List.of(), null, List.of());
        var events = Stream.of(What.RECEIVED, What.WIPED, What.SENT, What.HANDED_OVER)
                .map(what -> new Event(thing.id(), what.ordinal() + 1, day, what, null, null, null, null))
                .toList();
        return lines(new Known(List.of(thing), events, List.of())).lines().stream()
                .map(line -> line.times(count))
                .toList();
    }

    /// A line for each device on board and each factor of a kilometre. The shares add up to the trip.
    private void of(Ride ride, Booked booked) {
        if (ride.aboard().isEmpty()) {
            return;
        }
        var own = new ArrayList<@Nullable Long>();
        ride.aboard().forEach(thing -> own.add(thing.grams()));
        var usual = ride.aboard().stream().map(thing -> grams(thing).value()).toList();
        var load = Load.of(own, usual, ride.weighedGrams());
        if (ride.weighedGrams() != null && own.contains(null) && Load.left(own, ride.weighedGrams()) == null) {
            booked.leftOut()
                    .add(new LeftOut(
                            ride.aboard().getFirst().id(),
                            ride.day(),
                            Sentence.of(
                                    "bookkeeping.load_too_light",
                                    ride.day().toString(),
                                    new Grams(ride.weighedGrams()).kilograms())));
        }
        var whole = Quantity.kilometres(ride.metres());
        var shares = Shares.of(whole.amount(), load.grams());
        for (var i = 0; i < shares.size(); i++) {
            var share = new Quantity(shares.get(i), whole.unit());
            var activity = new Activity.Ride(ride.day(), ride.stage(), Vehicle.valueOf(ride.vehicle()), share);
            var basis = load.weighed().get(i) ? Line.Basis.MEASURED : Line.Basis.CLASS_DEFAULT;
            add(booked, ride.aboard().get(i).id(), "trip " + ride.id(), activity, basis);
        }
    }

    private Grams grams(Thing thing) {
        return worths.of(thing).map(worth -> worth.benchmark().weight()).orElse(SMALL_THING);
    }

    private void of(Thing thing, List<Event> events, Booked booked) {
        var wiped = events.stream().anyMatch(event -> event.what() == What.WIPED);
        for (var event : events) {
            switch (event.what()) {
                case RECEIVED -> add(booked, event, new Activity.Workshop(event.day()));
                case IDENTIFIED -> {
                    if (!wiped && isFirst(event, events)) bench(thing, event, booked);
                }
                case WIPED -> bench(thing, event, booked);
                case FITTED -> part(event, events, booked);
                case SENT -> add(booked, event, new Activity.Box(event.day(), 1));
                case RECYCLED -> recycled(thing, event, booked);
                case HANDED_OVER, CAME_BACK -> {}
            }
        }
        worths.of(thing).ifPresent(worth -> booked.lines().addAll(new Lives(book, thing, worth).lines(events)));
    }

    private static boolean isFirst(Event event, List<Event> events) {
        return events.stream()
                .filter(one -> one.what() == event.what())
                .findFirst()
                .orElseThrow()
                .equals(event);
    }

    private void bench(Thing thing, Event event, Booked booked) {
        add(booked, event, new Activity.Bench(event.day(), usualPower(thing.kind()), 1));
    }

    private static FactorId usualPower(Kind kind) {
        return new FactorId(
                switch (kind) {
                    case LAPTOP -> "energy.laptop";
                    case DESKTOP -> "energy.desktop";
                    case ALL_IN_ONE -> "energy.aio";
                    case TABLET -> "energy.tablet";
                    case PHONE -> "energy.smartphone";
                    case MONITOR -> "energy.monitor";
                    case HOTSPOT, OTHER -> "energy.mifi";
                });
    }

    /// A part that was harvested has a line too, of nothing, so that everybody sees that it was counted. Nothing is
    /// fitted to a device that a recycler has.
    private void part(Event event, List<Event> events, Booked booked) {
        var gone = events.stream()
                .filter(one -> one.what() == What.RECYCLED && one.number() < event.number())
                .findFirst();
        if (event.part() != null && gone.isPresent()) {
            var why = Sentence.of(
                    "refused.nets.part_of_recycled",
                    event.part(),
                    gone.get().day().toString());
            booked.leftOut().add(new LeftOut(event.device(), event.day(), why));
        } else if (event.part() != null) {
            var condition = event.origin() == null ? Condition.NEW : Condition.valueOf(event.origin());
            add(booked, event, new Activity.Part(event.day(), new FactorId(event.part()), condition));
        }
    }

    private void recycled(Thing thing, Event event, Booked booked) {
        var weighed = event.grams() == null ? null : new Grams(event.grams());
        var weight = Quantity.of(weighed == null ? grams(thing) : weighed);
        add(
                booked,
                event.device(),
                event.name(),
                new Activity.Unsuitable(event.day(), weight, WasteRoute.RECYCLING),
                weighed == null ? Line.Basis.CLASS_DEFAULT : Line.Basis.MEASURED);
    }

    private void add(Booked booked, Event event, Activity activity) {
        add(booked, event.device(), event.name(), activity, null);
    }

    /// What cannot be is left out with its reason; it never stops the rest.
    private void add(Booked booked, DeviceId device, String event, Activity activity, Line.@Nullable Basis basis) {
        try {
            for (var line : accounting.lines(activity)) {
                var usual = line.usual();
                var guess = usual == null
                        ? null
                        : new Guess(
                                usual.id() + " " + usual.version(),
                                usual.spread().whole());
                var counted = usual == null || usual.basis() == org.devicebank.factors.Basis.MEASURED;
                var known = basis != null ? basis : counted ? Line.Basis.MEASURED : Line.Basis.CLASS_DEFAULT;
                booked.lines()
                        .add(new Line(
                                device,
                                event,
                                activity.day(),
                                Phase.of(line.stage()),
                                line.activity().amount(),
                                Rate.symbol(line.activity().unit().name()),
                                rates.computeIfAbsent(line.factor(), Rate::of),
                                Formula.of(line.formula()),
                                known,
                                guess,
                                null));
            }
        } catch (Refused refused) {
            booked.leftOut().add(new LeftOut(device, activity.day(), refused.sentence()));
        }
    }
}
