package org.devicebank.incidents;

import java.util.Locale;

/// How likely it is that people come to harm, in the three steps that the law tells apart.
public enum Risk {
    /// UK GDPR art. 33(1): unlikely to result in a risk; then nobody need be notified.
    UNLIKELY,
    /// A risk: the regulator must be notified.
    LIKELY,
    /// Art. 34(1): likely a high risk; then the people themselves must be told as well.
    HIGH;

    public String key() {
        return "incidents.risk." + name().toLowerCase(Locale.ROOT);
    }
}
