package org.devicebank.exhibits;

import java.util.List;
import java.util.Optional;
import org.devicebank.claims.Content;
import org.devicebank.claims.ReadAs;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.stages.DriveId;
import org.devicebank.wipes.Wipes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every file that is held, reading by reading, for whoever reads it again.
@Component
@Transactional
public class Holdings {

    private final ExhibitStore store;
    private final Candidates candidates;
    private final LockNews lockNews;
    private final Evidence evidence;
    private final Wipes wipes;

    Holdings(ExhibitStore store, Candidates candidates, LockNews lockNews, Evidence evidence, Wipes wipes) {
        this.store = store;
        this.candidates = candidates;
        this.lockNews = lockNews;
        this.evidence = evidence;
        this.wipes = wipes;
    }

    @Transactional(readOnly = true)
    public List<EvidenceId> all() {
        return store.all();
    }

    /// What other readers than these read last.
    @Transactional(readOnly = true)
    public List<EvidenceId> notReadBy(String readers) {
        return store.notReadBy(readers);
    }

    /// Two may read a file again at once: the second waits here, and then finds what the first read.
    public Optional<Exhibit> hold(EvidenceId id) {
        store.take(List.of("reading " + id.sha256()));
        return store.find(id);
    }

    /// Lays a reading beside the old ones, unless the same readers read last. A file that proved a drive without
    /// having come in this way is an exhibit from now on.
    ///
    /// @param id held already
    public void add(EvidenceId id, Content content, ReadAs now) {
        var before = store.find(id);
        if (before.isEmpty()) store.insert(id, Way.FOUND);
        if (before.filter(last -> last.read().readers().equals(now.readers())).isEmpty()) {
            store.insert(id, before.map(Exhibit::number).orElse(0) + 1, now);
            lockNews.hear(store.find(id).orElseThrow(), content);
        }
    }

    /// Weighs anew what a file says of a drive.
    ///
    /// @param drive of a device that is held
    /// @param run what a person is told it is about
    /// @throws Refused when the drive cannot be proven now
    public void weighAgain(EvidenceId id, DriveId drive, String run) {
        var exhibit = store.find(id).orElseThrow();
        for (var told : Content.of(evidence.content(id)).told()) {
            var ours = candidates.of(told.run().identity().serial()).stream()
                    .anyMatch(one -> one.drive().id().equals(drive));
            if (!ours) continue;
            candidates.why(exhibit, told, drive).ifPresent(_ -> {
                throw Refused.conflict("refused.exhibits.not_now", run);
            });
            wipes.weighAgain(id, told, "reading " + exhibit.number());
        }
    }
}
