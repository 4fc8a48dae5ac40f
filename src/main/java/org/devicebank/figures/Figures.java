package org.devicebank.figures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.Ledger;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.devicebank.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Works figures out from the ledger and issues them; an issued figure never changes, whatever is learnt later.
@Component
@Transactional
public class Figures {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int SHOWN = 50;
    /// About what the file of a figure has room for.
    private static final int MOST_LINES = 250_000;

    private final FigureStore store;
    private final AnswerStore answers;
    private final Ledger ledger;
    private final Donations donations;
    private final Evidence evidence;
    private final Words words;
    private final Clock clock;

    Figures(
            FigureStore store,
            AnswerStore answers,
            Ledger ledger,
            Donations donations,
            Evidence evidence,
            Words words,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.ledger = ledger;
        this.donations = donations;
        this.evidence = evidence;
        this.words = words;
        this.clock = clock;
    }

    /// A figure as the lines that stand give it; it is not issued. All of it is of one moment.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figure look(Scope scope) {
        mustSee(scope);
        mustBePast(scope);
        return figure(scope, tally(scope, answers.told(scope.until())));
    }

    /// What is earned so far, look by look, as CSV.
    @Transactional(readOnly = true)
    public byte[] earned(Scope scope) {
        mustSee(scope);
        mustBePast(scope);
        return Bundle.earned(tally(scope, answers.told(scope.until())).accrual());
    }

    /// Issues a figure: the lines are worked out anew, and what it says is kept for good with all it rests
    /// on. Two people who issue the same at once issue one; until it is issued nobody else works lines out.
    public FigureId issue(Scope scope) {
        mustSee(scope);
        mustBePast(scope);
        ledger.workOut();
        var tally = tally(scope, answers.told(scope.until()));
        mustFit(tally.lines());
        var figure = figure(scope, tally);
        var said = Statement.text(figure, tally.notes().borrowed());
        var hash = EvidenceId.ofContent(said.getBytes(StandardCharsets.UTF_8)).sha256();
        var id = store.insert(figure, said, hash, bundle(scope, hash, said, figure.accrual()));
        id.ifPresent(fresh -> {
            try (var turns = ledger.turns(scope.from(), scope.until(), scope.donation())) {
                store.restOn(fresh, turns);
            }
        });
        return id.orElseGet(() -> store.find(hash).orElseThrow().id());
    }

    /// A figure rests on something, and on no more than its file has room for.
    static void mustFit(int lines) {
        if (lines == 0) {
            throw Refused.conflict("refused.figures.nothing");
        }
        if (lines > MOST_LINES) {
            throw Refused.conflict("refused.figures.large", lines, MOST_LINES);
        }
    }

    private EvidenceId bundle(Scope scope, String hash, String said, @Nullable Accrual accrual) {
        try (var lines = ledger.linesById(scope.from(), scope.until(), scope.donation())) {
            return evidence.keep(
                    "figure-" + hash.substring(0, 12) + ".zip", "application/zip", Bundle.of(said, lines, accrual));
        }
    }

    private Tally tally(Scope scope, List<Told> told) {
        try (var lines = ledger.lines(scope.from(), scope.until(), scope.donation())) {
            return new Tally(Way.NOW, told, answers.seen(scope.until())).add(lines);
        }
    }

    private Figure figure(Scope scope, Tally tally) {
        var leftOut = ledger.leftOut(scope.from(), scope.until(), scope.donation());
        try (var turns = ledger.turns(scope.from(), scope.until(), scope.donation())) {
            return Figure.of(
                    scope,
                    Line.METHOD,
                    tally,
                    Figure.hash(turns),
                    tally.told(),
                    answers.firstTime(scope.until()),
                    tally.accrual(),
                    tally.notes().said(leftOut, words));
        }
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
        var told = Answers.read(issued.said());
        try (var lines = store.rests(id, ledger.rows());
                var turns = store.turns(id)) {
            return Figure.of(
                    issued.scope(),
                    issued.method(),
                    new Tally(Way.of(issued.method()), told, List.of())
                            .saying(Answers.reasons(issued.said()))
                            .add(lines),
                    Figure.hash(turns),
                    told,
                    Answers.firstTime(issued.said()),
                    Answers.accrual(issued.said()),
                    Answers.notes(issued.said()));
        }
    }

    /// The largest lines of one phase that stand behind an issued figure.
    @Transactional(readOnly = true)
    public List<Kept> rests(FigureId id, Phase phase, int most) {
        get(id);
        return store.rests(id, phase, most, ledger.rows());
    }

    /// How many lines of one phase stand behind an issued figure.
    @Transactional(readOnly = true)
    public int count(FigureId id, Phase phase) {
        get(id);
        return store.count(id, phase);
    }

    @Transactional(readOnly = true)
    public byte[] bundle(FigureId id) {
        return evidence.content(get(id).bundle());
    }

    /// An issued figure beside what it would be by the lines that stand now.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Restated restate(FigureId id) {
        var issued = get(id);
        var scope = issued.scope();
        var restating = new Restated.Sum(Answers.read(issued.said()), answers.told(scope.until()));
        try (var before = store.rests(id, ledger.rows());
                var now = ledger.lines(scope.from(), scope.until(), scope.donation())) {
            return restating.add(before, now).restated();
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
