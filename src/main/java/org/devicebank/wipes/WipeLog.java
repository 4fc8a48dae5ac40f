package org.devicebank.wipes;

import java.util.ArrayList;
import java.util.List;

/// What a log of nwipe says, in the order it says it; a file may hold several sessions, one after another.
record WipeLog(List<Session> sessions) {

    WipeLog {
        sessions = List.copyOf(sessions);
    }

    /// The runs that count: of a drive that was wiped again later in the same file, only the last.
    List<Told> told() {
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
    record Told(Session session, Run run) {}

    /// One start of the tool, up to its last line or to where the log breaks off.
    ///
    /// @param drives every drive the tool found, also those it was not told to wipe
    record Session(Orders orders, Host host, List<Run> drives, Ending ending) {

        Session {
            drives = List.copyOf(drives);
        }

        List<Run> leftAlone() {
            return drives.stream().filter(run -> !run.chosen()).toList();
        }
    }

    /// What the tool's last line says.
    enum Ending {
        SUCCESS,
        ERRORS,
        ABORTED,
        /// There is no last line: the log breaks off.
        NONE
    }
}
