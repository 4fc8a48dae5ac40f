package org.devicebank.packs;

import java.math.BigDecimal;
import org.devicebank.kernel.Sentence;

/// What was found in one row.
///
/// @param row as the sender counts it, from 1
/// @param detail the value that is wrong, and what it should be
public record Finding(int row, String maker, String name, Defect defect, String detail) {

    /// 310 rather than 310.0
    static String plain(Object detail) {
        return detail instanceof Double number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(detail);
    }

    public Sentence sentence() {
        return Sentence.of(defect.key(), detail);
    }
}
