package org.devicebank.incidents;

import java.util.Locale;
import org.devicebank.places.Permission;

/// One thing that is done about an incident, by whom it may be done.
public enum Act {
    /// What was done so that it does not get worse.
    CONTAIN(Permission.OPEN_INCIDENTS),
    /// How likely people come to harm, and why one thinks so.
    ASSESS(Permission.DECIDE_INCIDENTS),
    /// Whether the regulator is notified.
    DECIDE(Permission.DECIDE_INCIDENTS),
    /// The regulator was notified.
    NOTIFY(Permission.DECIDE_INCIDENTS),
    /// The people whose data it is were told.
    TELL_PEOPLE(Permission.DECIDE_INCIDENTS),
    /// The donor, whose data it is to answer for, was told.
    TELL_DONOR(Permission.OPEN_INCIDENTS),
    /// Anything else worth keeping.
    NOTE(Permission.OPEN_INCIDENTS),
    /// It is over, and what was learnt.
    CLOSE(Permission.DECIDE_INCIDENTS);

    private final Permission needs;

    Act(Permission needs) {
        this.needs = needs;
    }

    public Permission needs() {
        return needs;
    }

    public String key() {
        return "incidents.act." + name().toLowerCase(Locale.ROOT);
    }
}
