package org.devicebank.proofs;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.jspecify.annotations.Nullable;

/// What a proof says, in the order it says it; a file may hold several sessions, one after another.
///
/// @param kind which grammar it is written in, such as `nwipe log`
public record Account(String kind, List<Session> sessions) {

    public Account {
        sessions = List.copyOf(sessions);
    }

    /// The runs that count: of a drive that was wiped again later in the same file, only the last. Where the clock says
    /// that the last was the earlier one, nobody knows which was the last, and the one that proves less counts.
    public List<Told> told() {
        var told = new ArrayList<Told>();
        for (var session : sessions) {
            for (var run : session.drives()) {
                var serial = run.identity().serial();
                if (run.chosen() && serial != null) {
                    if (told.stream().anyMatch(before -> again(before, session, serial) && unsure(before.run(), run))) {
                        continue;
                    }
                    told.removeIf(before -> again(before, session, serial));
                }
                told.add(new Told(session, run));
            }
        }
        return told;
    }

    private static boolean again(Told before, Session session, String serial) {
        return before.session() != session
                && same(serial, before.run().identity().serial());
    }

    /// Whether a wipe that proves nothing may be the later of two, although it stands first.
    private static boolean unsure(Run first, Run last) {
        return first.chosen()
                && first.start() != null
                && last.start() != null
                && first.start().isAfter(last.start())
                && first.judge(Medium.UNKNOWN).verdict() != Verdict.PROVEN;
    }

    /// A tool of another version may write the same number with other dashes or in small letters.
    private static boolean same(String serial, @Nullable String other) {
        return other != null && Identifiers.normal(serial).equals(Identifiers.normal(other));
    }

    /// A run and the session it belongs to.
    public record Told(Session session, Run run) {}

    /// One start of the tool, up to its last line or to where the proof breaks off.
    ///
    /// @param tool the tool and its version, as it calls itself
    /// @param drives every drive the tool found, also those it was not told to wipe
    public record Session(String tool, Machine machine, List<Run> drives) {

        public Session {
            drives = List.copyOf(drives);
        }

        public List<Run> leftAlone() {
            return drives.stream().filter(run -> !run.chosen()).toList();
        }
    }
}
