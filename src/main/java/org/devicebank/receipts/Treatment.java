package org.devicebank.receipts;

import java.util.Locale;

/// What became of waste, in the order of the waste hierarchy.
public enum Treatment {
    REUSE("R4"),
    RECYCLING("R4"),
    RECOVERY("R1"),
    /// None, by the policy of the bank; a site that says otherwise is believed and asked.
    LANDFILL("D1");

    private final String code;

    Treatment(String code) {
        this.code = code;
    }

    /// The code of the operation, where the site does not name another (Waste Framework Directive, annexes I and II).
    public String code() {
        return code;
    }

    public String key() {
        return "receipts.treatment." + name().toLowerCase(Locale.ROOT);
    }
}
