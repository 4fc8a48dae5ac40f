package org.devicebank.seals;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.devicebank.kernel.EvidenceId;

/// The last line of a certificate: a signature over every byte before it. It is a comment in the language of the
/// file, so no reader shows it; nothing may follow it.
///
/// @param body every byte before the seal
/// @param key the name of the key it was made with
record Seal(Form form, byte[] body, String key, byte[] signature) {

    private static final String IN_HTML = "<!-- device-bank-seal 1 %s %s -->\n";
    private static final String IN_PDF = "%%device-bank-seal 1 %s %s\n";
    private static final Pattern SHAPE =
            Pattern.compile("(?:(<!-- )|%)device-bank-seal 1 ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)( -->)?\\n\\z");
    private static final int LONGEST = 256;

    static byte[] put(Form form, byte[] unended, String key, PrivateKey secret) {
        var body = ended(unended);
        var signature = Ed25519.sign(secret, message(form, key, body));
        var line = (form == Form.HTML ? IN_HTML : IN_PDF)
                .formatted(key, Base64.getEncoder().encodeToString(signature))
                .getBytes(StandardCharsets.US_ASCII);
        var file = Arrays.copyOf(body, body.length + line.length);
        System.arraycopy(line, 0, file, body.length, line.length);
        return file;
    }

    /// The seal stands on a line of its own, so that it can be cut off with the plainest tools.
    private static byte[] ended(byte[] body) {
        if (body.length > 0 && body[body.length - 1] == '\n') {
            return body;
        }
        var longer = Arrays.copyOf(body, body.length + 1);
        longer[body.length] = '\n';
        return longer;
    }

    /// Finds the seal at the end of a file; it may be a true one or not.
    static Optional<Seal> find(byte[] file) {
        var from = Math.max(0, file.length - LONGEST);
        var tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        var match = SHAPE.matcher(tail);
        if (!match.find() || (match.group(1) == null) != (match.group(4) == null)) {
            return Optional.empty();
        }
        var signature = Base64.getDecoder().decode(match.group(3));
        // the last letter holds four bits that count for nothing: only one way to write them is a seal
        if (!Base64.getEncoder().encodeToString(signature).equals(match.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new Seal(
                match.group(1) == null ? Form.PDF : Form.HTML,
                Arrays.copyOf(file, from + match.start()),
                match.group(2),
                signature));
    }

    boolean holds(PublicKey known) {
        return Ed25519.holds(known, message(form, key, body), signature);
    }

    /// What is signed: short enough to be checked by hand, with any tool that knows SHA-256 and Ed25519.
    private static String message(Form form, String key, byte[] body) {
        return "device-bank-seal 1\n%s\n%s\n%s\n"
                .formatted(form.ending(), key, EvidenceId.ofContent(body).sha256());
    }
}
