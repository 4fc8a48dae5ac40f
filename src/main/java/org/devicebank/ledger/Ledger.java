package org.devicebank.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Booked;
import org.devicebank.bookkeeping.Bookkeeping;
import org.devicebank.bookkeeping.LeftOut;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.bookkeeping.Worths;
import org.devicebank.devices.Devices;
import org.devicebank.factors.Factor;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Factors;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.matches.Matcher;
import org.devicebank.matches.Matches;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every line of carbon of a place. Lines are only added: one that comes out otherwise gets another turn.
@Component
@Transactional
public class Ledger {

    /// The first day there can be.
    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_ROUNDS = 5;

    private final KnownStore known;
    private final LedgerStore store;
    private final WorkedStore worked;
    private final DueStore due;
    private final Reckoning reckoning;
    private final Sweep sweep;
    private final Posting posting;
    private final Devices devices;
    private final Factors factors;
    private final Matches matches;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_AT_ONCE);

    Ledger(
            KnownStore known,
            LedgerStore store,
            WorkedStore worked,
            DueStore due,
            Reckoning reckoning,
            Sweep sweep,
            Posting posting,
            Devices devices,
            Factors factors,
            Matches matches,
            Clock clock) {
        this.known = known;
        this.store = store;
        this.worked = worked;
        this.due = due;
        this.reckoning = reckoning;
        this.sweep = sweep;
        this.posting = posting;
        this.devices = devices;
        this.factors = factors;
        this.matches = matches;
        this.clock = clock;
    }

    private Worths worths() {
        return new Worths(matches.matcher());
    }

    /// Works every line out anew from what happened, and writes only those that changed. Done twice it changes
    /// nothing.
    public Worked workOut() {
        return workOut(factors.book());
    }

    /// As above, with other factors. What is not committed yet is not seen.
    ///
    /// @throws Refused when others wait for the same already: each holds a connection, and the workers need two
    public Worked workOut(FactorBook book) {
        if (!waiting.tryAcquire()) {
            throw Refused.conflict("refused.ledger.busy");
        }
        try {
            store.lock();
            var now = clock.instant();
            due.takeAll();
            var all = new ArrayList<Worked>();
            sweep.all(book, worths(), piece -> all.add(posting.keep(piece)));
            worked.caughtUp(now);
            return all.stream().reduce(new Worked(0, 0, 0), Worked::plus);
        } finally {
            waiting.release();
        }
    }

    /// Works out the devices to which something happened since, so that whoever looks sees it; when there
    /// are too many, or somebody else is at it, it is left for later. What was still under way at the last
    /// time is looked at again; whatever takes longer is seen when all is worked out anew.
    public Worked catchUp() {
        var sum = new Worked(0, 0, 0);
        if (!store.tryLock()) return sum;
        var now = clock.instant();
        var since = worked.caughtUp().map(until -> until.minus(UNDER_WAY)).orElse(Instant.EPOCH);
        var book = factors.book();
        for (var i = 0; i < MOST_ROUNDS; i++) {
            var some = due.take(Sweep.SOME);
            some.addAll(worked.late(since, Sweep.SOME));
            if (some.isEmpty()) {
                worked.caughtUp(now);
                return sum;
            }
            var piece = reckoning.of(book, worths(), some);
            sum = sum.plus(posting.keep(piece));
            due.addBeside(piece.firsts());
            if (some.size() < Sweep.SOME && piece.firsts().isEmpty()) {
                worked.caughtUp(now);
                return sum;
            }
        }
        return sum;
    }

    /// The lines of one device as they would come out now; nothing is written.
    @Transactional(readOnly = true)
    public Booked of(DeviceId device) {
        devices.get(device);
        return new Bookkeeping(factors.book(), worths()).lines(known.known(List.of(device)));
    }

    /// The line a device would have if somebody got it on a day; nothing for what stands for nothing.
    @Transactional(readOnly = true)
    public Optional<Line> standsFor(DeviceId device, LocalDate day) {
        var thing = known.known(List.of(device)).devices().getFirst();
        return new Bookkeeping(factors.book(), worths()).standsFor(thing, day);
    }

    /// For a room whose rows rest on rows of the ledger.
    @Transactional(readOnly = true)
    public Rows rows() {
        return store.all();
    }

    /// The lines that stand, of some days, those of one device together; of the devices of one donation when
    /// asked. They are read as they are taken, so that a million devices need no more memory than a thousand:
    /// whoever asks is in a transaction and closes them.
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Stream<Kept> lines(LocalDate from, LocalDate until, @Nullable UUID donation) {
        return store.lines(from, until, donation, LedgerStore.Order.OF_DEVICES);
    }

    /// As above, in the order of the ids of the lines.
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Stream<Kept> linesById(LocalDate from, LocalDate until, @Nullable UUID donation) {
        return store.lines(from, until, donation, LedgerStore.Order.OF_LINES);
    }

    /// As above, with no more than their turns and hashes.
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Stream<Turn> turns(LocalDate from, LocalDate until, @Nullable UUID donation) {
        return store.turns(from, until, donation);
    }

    /// What could not be counted of some days, as it was worked out last; of one donation when asked.
    @Transactional(readOnly = true)
    public List<LeftOut> leftOut(LocalDate from, LocalDate until, @Nullable UUID donation) {
        return worked.leftOut(from, until, donation);
    }

    /// The lines that stand, of one device.
    @Transactional(readOnly = true)
    public List<Kept> lines(DeviceId device) {
        return store.lines(device);
    }

    /// What so many devices of a kind would come to if every one of them could be reused, with no trips. A
    /// stranger, who asks from no place, gets the factors that come with the bank.
    public List<Line> supposed(Kind kind, int count, LocalDate day) {
        var book = Asking.isBound() ? factors.book() : FactorBook.shipped();
        return new Bookkeeping(book, new Worths(Matcher.shipped())).supposed(kind, count, day);
    }

    /// What the parts that may be fitted cost when they are new.
    public List<Rate> parts(LocalDate day) {
        var book = factors.book();
        return book.all().stream()
                .map(Factor::id)
                .distinct()
                .filter(id -> id.value().startsWith("part."))
                .map(id -> Rate.of(book.on(id, day)))
                .filter(rate -> rate.value().signum() > 0)
                .sorted(Comparator.comparing(Rate::value).reversed().thenComparing(Rate::id))
                .toList();
    }

    /// Every edition of a factor, the newest first; also of those that only lines know.
    @Transactional(readOnly = true)
    public List<Rate> factor(String id) {
        var ofMaker = id.startsWith("maker.");
        var found = ofMaker ? store.rates(id) : editions(new FactorId(id));
        if (found.isEmpty() && !ofMaker) {
            found = store.rates(id);
        }
        if (found.isEmpty()) {
            throw Refused.missing("refused.missing");
        }
        return found;
    }

    private List<Rate> editions(FactorId id) {
        return factors.book().editions(id).reversed().stream().map(Rate::of).toList();
    }

    /// Every turn of a line, the latest first.
    ///
    /// @param device the device it is of, where that is known: then it is found at once
    @Transactional(readOnly = true)
    public List<Kept> turns(@Nullable DeviceId device, UUID id) {
        var turns = store.turns(device, id);
        if (turns.isEmpty()) {
            throw Refused.missing("refused.missing");
        }
        return turns;
    }
}
