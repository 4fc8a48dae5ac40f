package org.devicebank.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The book of what happened: entries are added, never changed, and each holds on to the one before it.
@Component
@Transactional
public class Journal {

    private static final int FAULTS_TOLD = 100;

    private final JournalStore store;
    private final Facts facts;
    private final Clock clock;

    Journal(JournalStore store, Facts facts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.clock = clock;
    }

    /// Adds what happened to a subject, in the transaction of the change itself. Whoever writes holds the
    /// subject's own row locked, so that two writers queue; should one forget, the primary key refuses it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID subject, String what, Map<String, ?> told) {
        add(subject, store.last(subject), what, told);
    }

    /// As above, for a writer that keeps the head of its subject in the subject's own row.
    ///
    /// @param last the head as read under the lock of that row
    /// @return the head to keep there from now on
    @Transactional(propagation = Propagation.MANDATORY)
    public Head write(UUID subject, Head last, String what, Map<String, ?> told) {
        return add(subject, last, what, told);
    }

    private Head add(UUID subject, @Nullable Head last, String what, Map<String, ?> told) {
        var asking = Asking.now();
        var entry = Chain.link(asking.place(), subject, last, now(), asking.member(), what, facts.write(told));
        store.append(entry);
        return entry.head();
    }

    /// Adds the first entry of many new subjects at once, and gives their heads in the same order.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Head> open(List<UUID> subjects, String what, List<? extends Map<String, ?>> told) {
        var asking = Asking.now();
        var at = now();
        var entries = new ArrayList<Entry>(subjects.size());
        for (var i = 0; i < subjects.size(); i++) {
            var body = facts.write(told.get(i));
            entries.add(Chain.link(asking.place(), subjects.get(i), null, at, asking.member(), what, body));
        }
        store.appendAll(entries);
        return entries.stream().map(Entry::head).toList();
    }

    /// The journey of one subject, oldest first.
    @Transactional(readOnly = true)
    public List<Happening> of(UUID subject) {
        return store.of(subject).stream()
                .map(entry ->
                        new Happening(entry.number(), entry.at(), entry.by(), entry.what(), facts.read(entry.body())))
                .toList();
    }

    /// Recomputes every chain of the asking place.
    @Transactional(readOnly = true)
    public Verdict verify() {
        var walk = new Walk();
        store.walk(walk::step);
        return new Verdict(walk.subjects, walk.entries, walk.broken);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static final class Walk {
        private long subjects;
        private long entries;
        private final List<String> broken = new ArrayList<>();
        private @Nullable Entry last;

        void step(Entry entry) {
            entries++;
            if (last == null || !last.subject().equals(entry.subject())) {
                subjects++;
            }
            Chain.fault(last, entry).ifPresent(fault -> {
                if (broken.size() < FAULTS_TOLD) {
                    broken.add("%s #%d: %s".formatted(entry.subject(), entry.number(), fault));
                }
            });
            last = entry;
        }
    }
}
