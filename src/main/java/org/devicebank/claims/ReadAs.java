package org.devicebank.claims;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What readers of one version made of a file.
///
/// @param readers the version of the readers
/// @param what the sort of file, in the words of the reader
/// @param machine maker and model of the machine it was written on or speaks of
/// @param dated the latest date in it, by a clock that we do not know; null when it holds several sessions
/// @param leftAlone how many drives the tool found and was not told to wipe
/// @param why why nobody can read it, when nobody can
public record ReadAs(
        String readers,
        Kind kind,
        String what,
        @Nullable String tool,
        @Nullable String machine,
        @Nullable String machineSerial,
        @Nullable LocalDateTime dated,
        int leftAlone,
        @Nullable Sentence why,
        List<Claim> claims) {

    /// What sort of evidence it is.
    public enum Kind {
        PROOF,
        MACHINE,
        UNREAD;

        public String key() {
            return "claims.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    public ReadAs {
        claims = List.copyOf(claims);
    }

    public static ReadAs of(byte[] file, Content content) {
        var dated = told(content) ? Dated.latest(file).orElse(null) : null;
        return switch (content) {
            case Content.Proof proof ->
                new ReadAs(
                        Content.READERS,
                        Kind.PROOF,
                        proof.account().kind(),
                        proof.tool(),
                        Content.named(proof.machine().maker(), proof.machine().model()),
                        proof.machine().serial(),
                        dated,
                        proof.leftAlone(),
                        null,
                        proof.claims());
            case Content.Hard(var seen) ->
                new ReadAs(
                        Content.READERS,
                        Kind.MACHINE,
                        "hardware text",
                        seen.tool(),
                        Content.named(seen.maker(), seen.model()),
                        seen.serial(),
                        dated,
                        0,
                        null,
                        List.of());
            case Content.Unread(var why) ->
                new ReadAs(Content.READERS, Kind.UNREAD, "unknown", null, null, null, dated, 0, why, List.of());
        };
    }

    /// Of several sessions in one file the latest date says nothing of the others.
    private static boolean told(Content content) {
        return !(content instanceof Content.Proof(var account))
                || account.sessions().size() < 2;
    }

    public @Nullable String machineNumber() {
        return machineSerial == null || Identifiers.isPlaceholder(machineSerial)
                ? null
                : Identifiers.normal(machineSerial);
    }
}
