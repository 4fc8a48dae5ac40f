package org.devicebank.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/// What a figure is of: everything that happened in some days, or all that became of one donation.
///
/// @param donation the donation, or null for the whole bank
public record Scope(@Nullable UUID donation, LocalDate from, LocalDate until) {

    public Scope {
        if (until.isBefore(from)) {
            throw Refused.unfit("refused.figures.days");
        }
    }

    public static Scope ofDonation(UUID donation, LocalDate until) {
        return new Scope(donation, Ledger.BEGINNING, until);
    }

    /// Whether it begins with the first day there is, so that only its end is worth telling.
    public boolean fromTheBeginning() {
        return from.equals(Ledger.BEGINNING);
    }

    public static Scope between(LocalDate from, LocalDate until) {
        return new Scope(null, from, until);
    }
}
