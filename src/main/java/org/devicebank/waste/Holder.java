package org.devicebank.waste;

import java.util.Locale;
import org.devicebank.kernel.Refused;

/// The bank as the law sees it, the one who holds the waste before it is carried away.
///
/// @param sic the five digits of its kind of business in SIC 2007
/// @param codeStart the first half of its consignment codes
public record Holder(String name, String address, String sic, String codeStart) {

    public Holder {
        name = name.strip();
        address = address.strip();
        sic = sic.strip();
        if (name.isEmpty() || address.isEmpty() || name.length() > 200 || address.length() > 300) {
            throw Refused.unfit("refused.waste.holder");
        }
        if (!sic.matches("[0-9]{5}")) {
            throw Refused.unfit("refused.waste.sic", sic);
        }
        codeStart = codeStart.isBlank() ? startOf(name) : codeStart.strip().toUpperCase(Locale.ROOT);
        if (!codeStart.matches("[A-Z0-9]{6}")) {
            throw Refused.unfit("refused.waste.code_start", codeStart);
        }
    }

    /// The first six letters or digits of a business name.
    static String startOf(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.substring(0, Math.min(6, plain.length()));
    }

    /// The code of one consignment in England and Wales, `XXXXXX/YYYYY`.
    public String consignmentCode(long number) {
        var tail = Long.toString(number, 36).toUpperCase(Locale.ROOT);
        if (number < 1 || tail.length() > 5) {
            throw new IllegalArgumentException("a consignment code has room for five characters, not " + tail);
        }
        return codeStart + "/" + "0".repeat(5 - tail.length()) + tail;
    }
}
