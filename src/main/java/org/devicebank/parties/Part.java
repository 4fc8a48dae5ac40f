package org.devicebank.parties;

import java.util.Locale;

/// What an organisation is to the bank.
public enum Part {
    DONOR,
    PARTNER,
    RECYCLER,
    FUNDER;

    public String key() {
        return "parties.part." + name().toLowerCase(Locale.ROOT);
    }
}
