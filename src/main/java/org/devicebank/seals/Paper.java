package org.devicebank.seals;

import java.time.Instant;

/// What is to be sealed: a page that is complete in itself, and the same as a statement for machines inside it.
///
/// @param number of the certificate
/// @param page the page, with the statement in it where [#opening] and [#closing] mark it
/// @param statement the statement in its one canonical form
/// @param described what the statement is called where a reader of PDF lists what is attached
public record Paper(CertificateNumber number, String page, String statement, Instant at, String described) {

    public static final String OPENING = "<script type=\"application/json\" id=\"statement\">";
    public static final String CLOSING = "</script>";

    public Paper {
        if (!page.contains(OPENING + statement + CLOSING)) {
            throw new IllegalArgumentException("the page of " + number + " does not hold its statement");
        }
    }

    /// Both forms of a paper, sealed.
    public record Sealed(byte[] html, byte[] pdf) {}
}
