package org.devicebank.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// What was done about an incident so far, and what must still be done. The order is free, for what is urgent differs;
/// but a decision rests on the last assessment, and nothing is closed before all that is due is done.
record Course(Instant aware, List<Entry> entries) {

    public Course {
        entries = List.copyOf(entries);
    }

    Deadline deadline() {
        return new Deadline(aware);
    }

    Optional<Entry> last(Act act) {
        return entries.stream().filter(entry -> entry.act() == act).reduce((_, later) -> later);
    }

    /// When something was first done.
    Optional<Instant> first(Act act) {
        return entries.stream()
                .filter(entry -> entry.act() == act)
                .map(Entry::done)
                .min(Instant::compareTo);
    }

    @Nullable
    Risk risk() {
        return last(Act.ASSESS).map(Entry::risk).orElse(null);
    }

    /// The decision that counts; one that came before the last assessment does not.
    Optional<Entry> decision() {
        return last(Act.DECIDE)
                .filter(decided -> last(Act.ASSESS)
                        .map(assessed -> entries.indexOf(decided) > entries.indexOf(assessed))
                        .orElse(false));
    }

    boolean closed() {
        return last(Act.CLOSE).isPresent();
    }

    /// Whether the regulator waits neither for a notification nor for a decision.
    boolean answered() {
        return last(Act.NOTIFY).isPresent()
                || decision()
                        .map(entry -> Boolean.FALSE.equals(entry.notifies()))
                        .orElse(false);
    }

    /// When the clock stopped, or nothing while it runs.
    Optional<Instant> stopped() {
        if (!answered()) return Optional.empty();
        return first(Act.NOTIFY).or(() -> decision().map(Entry::done));
    }

    /// Whether the time is over and the regulator still waits.
    boolean overdue(Instant now) {
        return !answered() && deadline().over(now);
    }

    /// What must still be done before it can be closed, in the order in which it is mostly done.
    Set<Act> due() {
        var due = EnumSet.noneOf(Act.class);
        for (var act : List.of(Act.CONTAIN, Act.ASSESS, Act.TELL_DONOR)) {
            if (last(act).isEmpty()) due.add(act);
        }
        if (decision().isEmpty()) due.add(Act.DECIDE);
        if (last(Act.NOTIFY).isEmpty()
                && decision()
                        .map(entry -> Boolean.TRUE.equals(entry.notifies()))
                        .orElse(false)) {
            due.add(Act.NOTIFY);
        }
        if (risk() == Risk.HIGH && last(Act.TELL_PEOPLE).isEmpty()) due.add(Act.TELL_PEOPLE);
        return due;
    }

    /// What may be written down next.
    public List<Act> open() {
        if (closed()) return List.of();
        var open = new ArrayList<Act>(List.of(Act.values()));
        if (risk() == null) open.remove(Act.DECIDE);
        if (!due().isEmpty()) open.remove(Act.CLOSE);
        return open;
    }

    /// @throws Refused when an act may not follow what was done so far
    void check(Entry next, Instant now) {
        if (closed()) throw Refused.conflict("refused.incidents.closed");
        if (next.said().isBlank() || next.said().length() > 4000) throw Refused.unfit("refused.incidents.said");
        if (next.done().isAfter(now) || next.act() != Act.CONTAIN && next.done().isBefore(aware)) {
            throw Refused.unfit("refused.incidents.done");
        }
        switch (next.act()) {
            case ASSESS -> {
                if (next.risk() == null) throw Refused.unfit("refused.incidents.risk");
            }
            case DECIDE -> decide(next);
            case NOTIFY -> {
                if (next.reference() == null) throw Refused.unfit("refused.incidents.reference");
                if (deadline().over(next.done()) && next.late() == null) throw Refused.unfit("refused.incidents.late");
            }
            case CLOSE -> {
                if (!due().isEmpty()) {
                    throw Refused.conflict(
                            "refused.incidents.due", due().iterator().next().key());
                }
            }
            case CONTAIN, TELL_PEOPLE, TELL_DONOR, NOTE -> {}
        }
    }

    /// Not to notify is allowed only where people are unlikely to come to harm.
    private void decide(Entry next) {
        if (next.notifies() == null) throw Refused.unfit("refused.incidents.notify");
        if (risk() == null) throw Refused.conflict("refused.incidents.assess_first");
        if (!next.notifies() && risk() != Risk.UNLIKELY) throw Refused.conflict("refused.incidents.must_notify");
    }
}
