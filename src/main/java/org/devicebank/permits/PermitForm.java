package org.devicebank.permits;

import java.time.LocalDate;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// A registration as a person enters it from the public register.
///
/// @param organisation whose it is, or null when it is the bank's own
public record PermitForm(
        @Nullable OrganisationId organisation,
        PermitKind kind,
        String number,
        String site,
        String address,
        LocalDate from,
        LocalDate until) {

    private static final int LONGEST = 300;

    public PermitForm {
        number = PermitKind.normal(number);
        site = site.strip();
        address = address.strip();
        if (!kind.fits(number)) {
            throw Refused.unfit(
                    kind == PermitKind.CARRIER ? "refused.permits.carrier_number" : "refused.permits.number", number);
        }
        if (site.isEmpty() || address.isEmpty() || site.length() > LONGEST || address.length() > LONGEST) {
            throw Refused.unfit("refused.permits.address");
        }
        if (!address.toUpperCase(java.util.Locale.ROOT).matches(".*\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b.*")) {
            throw Refused.unfit("refused.permits.postcode");
        }
        if (until.isBefore(from) || from.getYear() < 1990 || until.getYear() > 2100) {
            throw Refused.unfit("refused.permits.dates");
        }
    }
}
