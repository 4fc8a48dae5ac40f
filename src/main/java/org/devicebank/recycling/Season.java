package org.devicebank.recycling;

import java.time.LocalDate;
import java.util.UUID;
import org.devicebank.permits.PermitId;

/// A season ticket: one note for many loads of the same sort of waste between the same parties, a year at most.
public record Season(UUID id, String number, PermitId carrier, PermitId site, LocalDate first, LocalDate last) {

    /// Whether a load may go by this ticket; hazardous waste never does.
    boolean covers(Plan plan, boolean hazardous) {
        return !hazardous
                && carrier.equals(plan.carrier())
                && site.equals(plan.site())
                && !plan.day().isBefore(first)
                && !plan.day().isAfter(last);
    }
}
