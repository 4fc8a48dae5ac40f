package org.devicebank.figures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.Ledger;
import org.devicebank.ledger.LeftOut;
import org.devicebank.ledger.Line;
import org.devicebank.ledger.Phase;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.devicebank.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Works figures out from the ledger and issues them; an issued figure never changes, whatever is learnt later.
@Component
@Transactional
public class Figures {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int SHOWN = 50;

    private final FigureStore store;
    private final Ledger ledger;
    private final Donations donations;
    private final Evidence evidence;
    private final Words words;
    private final Clock clock;

    Figures(FigureStore store, Ledger ledger, Donations donations, Evidence evidence, Words words, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.donations = donations;
        this.evidence = evidence;
        this.words = words;
        this.clock = clock;
    }

    /// A figure as the lines that stand give it; it is not issued.
    @Transactional(readOnly = true)
    public Figure look(Scope scope) {
        mustSee(scope);
        mustBePast(scope);
        return figure(scope, lines(scope));
    }

    /// What is earned so far, look by look, as CSV.
    @Transactional(readOnly = true)
    public byte[] earned(Scope scope) {
        return Bundle.earned(java.util.Objects.requireNonNull(look(scope).accrual()));
    }

    /// Issues a figure: the lines are worked out anew, and what it says is kept for good with all it rests
    /// on. Two people who issue the same at once issue one.
    public FigureId issue(Scope scope) {
        mustSee(scope);
        mustBePast(scope);
        ledger.workOut();
        var kept = lines(scope);
        if (kept.isEmpty()) {
            throw Refused.conflict("refused.figures.nothing");
        }
        var figure = figure(scope, kept);
        var said = Statement.text(figure, Notes.borrowed(kept));
        var hash = EvidenceId.ofContent(said.getBytes(StandardCharsets.UTF_8)).sha256();
        var bundle = evidence.keep(
                "figure-" + hash.substring(0, 12) + ".zip", "application/zip", Bundle.of(said, kept, figure.accrual()));
        var id = store.insert(figure, said, hash, bundle);
        id.ifPresent(fresh -> store.restOn(fresh, kept));
        return id.orElseGet(() -> store.find(hash).orElseThrow().id());
    }

    private Figure figure(Scope scope, List<Kept> kept) {
        var lines = kept.stream().map(Kept::line).toList();
        var answers = store.answers(scope.until());
        var accrual = Accrual.of(kept, answers, store.seen(scope.until()), Sums.of(lines, answers));
        var leftOut = ledger.leftOut(scope.from(), scope.until(), scope.donation());
        return Figure.of(
                scope,
                Line.METHOD,
                kept,
                answers,
                store.firstTime(scope.until()),
                accrual,
                Notes.of(lines, leftOut, words));
    }

    private List<Kept> lines(Scope scope) {
        return ledger.lines(scope.from(), scope.until(), scope.donation());
    }

    /// Somebody who gives sees the figures of their own donations and no others.
    private void mustSee(Scope scope) {
        if (scope.donation() != null) {
            mustSee(scope.donation());
        } else if (!Asking.now().may(Permission.SEE_REPORTS)) {
            throw Refused.missing("refused.missing");
        }
    }

    /// Who sees every figure sees those of every donation there is; a donation that does not exist has none.
    private void mustSee(UUID donation) {
        if (!Asking.now().may(Permission.SEE_REPORTS)) {
            donations.get(new DonationId(donation));
        } else if (!donations.exists(new DonationId(donation))) {
            throw Refused.missing("refused.figures.donation");
        }
    }

    /// Nobody knows yet what will have happened by a day to come.
    private void mustBePast(Scope scope) {
        if (scope.until().isAfter(today())) {
            throw Refused.unfit("refused.figures.future");
        }
    }

    @Transactional(readOnly = true)
    public Issued get(FigureId id) {
        var issued = store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
        mustSee(issued.scope());
        return issued;
    }

    @Transactional(readOnly = true)
    public List<Issued> latest() {
        return store.latest(SHOWN);
    }

    /// The figure of an issued one, worked out again from the lines it was frozen with.
    @Transactional(readOnly = true)
    public Figure frozen(FigureId id) {
        var issued = get(id);
        return Figure.of(
                issued.scope(),
                issued.method(),
                rests(id),
                Answers.read(issued.said()),
                Answers.firstTime(issued.said()),
                Answers.accrual(issued.said()),
                Answers.notes(issued.said()));
    }

    /// The lines an issued figure rests on.
    @Transactional(readOnly = true)
    public List<Kept> rests(FigureId id) {
        get(id);
        return ledger.lines(store.turns(id));
    }

    @Transactional(readOnly = true)
    public byte[] bundle(FigureId id) {
        return evidence.content(get(id).bundle());
    }

    /// An issued figure beside what it would be by the lines that stand now.
    @Transactional(readOnly = true)
    public Restated restate(FigureId id) {
        var issued = get(id);
        return Restated.of(
                rests(id),
                Answers.read(issued.said()),
                lines(issued.scope()),
                store.answers(issued.scope().until()));
    }

    /// The worked sum of a device, from what happened until now.
    @Transactional(readOnly = true)
    public Card card(DeviceId device) {
        var booked = ledger.of(device);
        var lines = booked.lines().stream()
                .sorted(Comparator.comparing(Line::day).thenComparing(Line::phase))
                .toList();
        var answers = store.answers(today());
        var recipient = lines.stream()
                .filter(line -> line.credit() != null)
                .map(line -> java.util.Objects.requireNonNull(line.credit()).recipient())
                .reduce((_, latest) -> latest)
                .orElse("INDIVIDUAL");
        var share = Told.of(answers, recipient);
        var growth = lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED)
                .reduce((_, latest) -> latest)
                // what came back gave the rest of its life back: nobody has it
                .filter(line -> line.result().signum() > 0)
                .map(line -> Growth.of(line, share, store.looks(device)))
                .orElse(null);
        return new Card(
                lines,
                booked.leftOut().stream().map(LeftOut::why).toList(),
                Notes.borrowed(lines, words),
                Sums.of(lines, answers),
                share,
                ledger.standsFor(device, today()).orElse(null),
                growth);
    }

    /// What a donation of so many devices may come to. It asks nothing of the books but what people answered.
    public Prospect estimate(Map<Kind, Integer> counts) {
        Prospect.check(counts);
        var lines = counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .flatMap(one -> ledger.supposed(one.getKey(), one.getValue(), today()).stream())
                .toList();
        return Prospect.of(
                counts, lines, Asking.isBound() ? store.answers(today()) : List.of(), Notes.borrowed(lines, words));
    }

    /// The lines of one phase that stand behind an issued figure, the largest first.
    @Transactional(readOnly = true)
    public List<Kept> rests(FigureId id, Phase phase) {
        return rests(id).stream()
                .filter(one -> one.line().phase() == phase)
                .sorted(Comparator.comparing(Kept::result).reversed())
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
