package org.devicebank.seals;

import java.time.Instant;

/// Prints a page without a seal, in the same way as a certificate.
public final class PrintedPage {

    private PrintedPage() {}

    /// A tagged PDF of a page that is complete in itself.
    ///
    /// @param at the moment it is dated
    public static byte[] pdf(String page, Instant at) {
        return TaggedPdf.print(page, at, null);
    }
}
