package org.devicebank.handovers;

import java.util.Locale;

/// Who a device goes to, as a sort and never as a name.
public enum Recipient {
    INDIVIDUAL,
    SCHOOL,
    CHARITY,
    CARE;

    public String key() {
        return "handovers.recipient." + name().toLowerCase(Locale.ROOT);
    }
}
