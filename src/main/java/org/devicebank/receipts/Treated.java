package org.devicebank.receipts;

import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;

/// How much of a load was treated in one way.
///
/// @param code the recovery or disposal operation, R1 to R13 or D1 to D15
public record Treated(Treatment treatment, String code, Grams grams) {

    public Treated {
        if (!code.matches("R([1-9]|1[0-3])|D([1-9]|1[0-5])")
                || (code.charAt(0) == 'D') != (treatment == Treatment.LANDFILL)) {
            throw Refused.unfit("refused.receipts.code", code);
        }
        if (grams.value() < 1) {
            throw new IllegalArgumentException("nothing was treated");
        }
    }
}
