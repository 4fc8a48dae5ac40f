package org.devicebank.figures;

import java.math.BigDecimal;
import java.time.Instant;
import org.devicebank.kernel.EvidenceId;

/// A figure that was issued, as it is kept.
///
/// @param said everything it says, as the JSON that is in its bundle
/// @param saidHash what it is cited by: the SHA-256 of that text
/// @param bundle the file with which anybody can work it out again
record Issued(
        FigureId id,
        Scope scope,
        String method,
        BigDecimal n1,
        BigDecimal n2,
        BigDecimal n3,
        String said,
        String saidHash,
        EvidenceId bundle,
        Instant at) {

    /// Whether it was issued by the edition of the method by which few answers counted too.
    public boolean fewCounted() {
        return Way.of(method) == Way.CAPPED_ONCE;
    }

    /// What fits into a sentence of a report.
    public String shortHash() {
        return saidHash.substring(0, 12);
    }
}
