package org.devicebank.seasons;

import java.time.LocalDate;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.PermitId;
import org.devicebank.sorts.Shipped;
import org.devicebank.sorts.Sort;

/// A season ticket: one note for many loads of one sort of waste between the same parties, a year at most.
public record Season(
        UUID id, String number, PermitId carrier, PermitId site, Sort sort, LocalDate first, LocalDate last) {

    private static final int LONGEST = 60;

    public Season {
        number = number.strip();
        var months = Shipped.limit("season_months");
        if (number.isEmpty()
                || number.length() > LONGEST
                || last.isBefore(first)
                || !last.isBefore(first.plusMonths(months))) {
            throw Refused.unfit("refused.seasons.ticket", LONGEST, months);
        }
        if (sort.classified().hazardous()) {
            throw Refused.unfit("refused.seasons.hazardous");
        }
    }

    /// Whether a load may go by this ticket, as far as carrier, site and day go.
    public boolean covers(PermitId carriedBy, PermitId to, LocalDate day) {
        return carrier.equals(carriedBy) && site.equals(to) && !day.isBefore(first) && !day.isAfter(last);
    }
}
