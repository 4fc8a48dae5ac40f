package org.devicebank.parts;

import java.time.LocalDate;
import org.devicebank.kernel.Refused;

/// Pieces of one kind that came from a supplier on one day.
///
/// @param pence what one of them cost
/// @param serial the number on a drive, or nothing; only one piece has it
public record Bought(
        PartKind kind, PartOrigin origin, String supplier, int pence, LocalDate receivedOn, int count, String serial) {

    private static final int MOST = 200;
    private static final int DEAREST = 10_000_00;

    public Bought {
        supplier = supplier.strip();
        serial = serial.strip();
        if (!origin.bought()) {
            throw Refused.unfit("refused.parts.bought");
        }
        if (supplier.isEmpty() || supplier.length() > 200) {
            throw Refused.unfit("refused.parts.supplier");
        }
        if (pence < 0 || pence > DEAREST) {
            throw Refused.unfit("refused.parts.cost");
        }
        if (count < 1 || count > MOST || count > 1 && !serial.isEmpty()) {
            throw Refused.unfit(count > 1 && count <= MOST ? "refused.parts.one_serial" : "refused.parts.count", MOST);
        }
    }

    /// Pounds as a person types them.
    static int pence(String text) {
        var plain = text.strip().replace("£", "").replace(",", "");
        if (!plain.matches("[0-9]{1,5}(\\.[0-9]{1,2})?")) {
            throw Refused.unfit("refused.parts.cost");
        }
        return new java.math.BigDecimal(plain).movePointRight(2).intValueExact();
    }
}
