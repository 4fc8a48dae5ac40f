package org.devicebank.seals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.devicebank.seals.Paper.Sealed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Draws keys and seals papers with them; a private key never leaves this room.
@Component
public final class Seals {

    private final KeyFolder folder;

    Seals(@Value("${bank.keys:target/keys}") Path folder) {
        this.folder = new KeyFolder(folder);
    }

    /// Draws a new key and keeps its private part on this machine.
    ///
    /// @param prefix the letters that the numbers of its place begin with
    public PublicKeys.Known draw(String prefix, Instant since) {
        var pair = Ed25519.draw();
        var known = PublicKeys.Known.of(prefix, pair.getPublic(), since);
        folder.keep(known, pair.getPrivate());
        return known;
    }

    /// Whether the private part of a key is on this machine.
    public boolean has(String key) {
        return folder.secret(key).isPresent();
    }

    /// Seals both forms of a paper with a key of this machine.
    public Sealed seal(Paper paper, String key) {
        var secret = folder.secret(key).orElseThrow(() -> new IllegalStateException("not a key of ours: " + key));
        var printed = TaggedPdf.print(paper);
        return new Sealed(
                Seal.put(Form.HTML, paper.page().getBytes(StandardCharsets.UTF_8), key, secret),
                Seal.put(Form.PDF, printed, key, secret));
    }
}
