package org.devicebank.recycling;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.PermitId;
import org.devicebank.sorts.Container;
import org.jspecify.annotations.Nullable;

/// Who takes a load, when, in what and where to.
///
/// @param carrier the registration it is carried by
/// @param site the permit or exemption of the site it goes to
/// @param from the address it leaves from
/// @param processes what was done with the waste before: sorting, taking apart
/// @param handling what whoever carries it has to mind
/// @param declared whether the bank declares that the waste hierarchy was applied
/// @param season the season ticket it goes by, or null when it has a note of its own
public record Plan(
        LocalDate day,
        PermitId carrier,
        PermitId site,
        String vehicle,
        String from,
        Container container,
        int containers,
        String processes,
        String handling,
        boolean declared,
        @Nullable UUID season) {

    private static final int LONGEST = 300;
    private static final int MANY = 1000;

    public Plan {
        vehicle = vehicle.strip().toUpperCase(Locale.ROOT);
        from = from.strip();
        processes = processes.strip();
        handling = handling.strip();
        if (vehicle.length() > 10) {
            throw Refused.unfit("refused.recycling.vehicle");
        }
        if (from.length() > LONGEST || processes.length() > LONGEST || handling.length() > LONGEST) {
            throw Refused.unfit("refused.recycling.long", LONGEST);
        }
        if (containers < 1 || containers > MANY) {
            throw Refused.unfit("refused.recycling.containers", MANY);
        }
    }
}
