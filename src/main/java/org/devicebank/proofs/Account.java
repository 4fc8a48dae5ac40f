package org.devicebank.proofs;

import java.util.ArrayList;
import java.util.List;

/// What a proof says, in the order it says it; a file may hold several sessions, one after another.
///
/// @param kind which grammar it is written in, such as `nwipe log`
public record Account(String kind, List<Session> sessions) {

    public Account {
        sessions = List.copyOf(sessions);
    }

    /// The runs that count: of a drive that was wiped again later in the same file, only the last.
    public List<Told> told() {
        var told = new ArrayList<Told>();
        for (var session : sessions) {
            for (var run : session.drives()) {
                var serial = run.identity().serial();
                if (run.chosen() && serial != null) {
                    told.removeIf(
                            before -> serial.equals(before.run().identity().serial()) && before.session() != session);
                }
                told.add(new Told(session, run));
            }
        }
        return told;
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
