package org.devicebank.kernel;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A document known by its content: the SHA-256 of its bytes, 64 hexadecimal digits in lower case.
public record EvidenceId(String sha256) implements Serializable {

    public EvidenceId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, not " + sha256.length());
        }
    }

    public static EvidenceId ofContent(byte[] content) {
        try {
            return new EvidenceId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static EvidenceId of(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw Refused.missing("refused.missing");
        }
        return new EvidenceId(text);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
