package org.devicebank.waste;

import java.util.Locale;

/// What the law calls a device. It is never entered: it follows from what was decided.
public enum LegalStatus {
    /// Nobody has decided; on doubt it is treated as waste.
    UNDECIDED,
    EEE_FOR_REUSE,
    WEEE,
    END_OF_WASTE;

    public String key() {
        return "waste.status." + name().toLowerCase(Locale.ROOT);
    }
}
