package org.devicebank.permits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.devicebank.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/// A registration, permit or exemption of an organisation, or of the bank itself.
///
/// @param organisation whose it is, or null when it is the bank's own
/// @param holder the name of that organisation
/// @param site the name and address it is for, as the register says them
/// @param from the first day it is good on
/// @param until the last day it is good on
/// @param withdrawn the day from which it is not good any more, whatever it says
public record Permit(
        PermitId id,
        @Nullable OrganisationId organisation,
        @Nullable String holder,
        PermitKind kind,
        String number,
        String site,
        String address,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate withdrawn) {

    public boolean goodOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && (withdrawn == null || day.isBefore(withdrawn));
    }

    /// How many days it is still good for, counted from a day; negative when it has run out.
    long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, until);
    }
}
