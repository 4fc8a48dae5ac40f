package org.devicebank.receipts;

import java.util.Locale;

/// Why a receipt raises a hand.
enum Trouble {
    MISSING,
    WEIGHT,
    LANDFILL;

    public String key() {
        return "receipts.trouble." + name().toLowerCase(Locale.ROOT);
    }
}
