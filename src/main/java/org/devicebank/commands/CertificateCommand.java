package org.devicebank.commands;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.devicebank.kernel.Sentence;
import org.devicebank.seals.Checked;
import org.devicebank.seals.PublicKeys;

/// Checks a certificate by its file and the published keys alone. It needs no bank, and so cannot know whether the
/// certificate was taken back since.
class CertificateCommand implements Command {

    private static final Sentence NOT_KNOWN = Sentence.of("commands.certificate.not_known");

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Result run(Line line) {
        if (!line.word(0).equals("verify") || line.words().size() != 2) {
            throw new WrongUse("commands.wrong.certificate");
        }
        var keys = keys(line);
        if (keys.all().isEmpty()) {
            throw new WrongUse("commands.wrong.keys");
        }
        return switch (Checked.of(line.content(line.word(1)), keys)) {
            case Checked.Genuine(var claim, var key) ->
                new Result(
                        true,
                        List.of(
                                Sentence.of(
                                        "commands.certificate.genuine",
                                        claim.number().text(),
                                        claim.place(),
                                        claim.issuedAt().toString()),
                                Sentence.of("commands.certificate.drives", claim.drives(), claim.notProven()),
                                Sentence.of("commands.certificate.key", key),
                                NOT_KNOWN),
                        Map.of(
                                "verdict",
                                "GENUINE",
                                "number",
                                claim.number().text(),
                                "place",
                                claim.place(),
                                "issued_at",
                                claim.issuedAt().toString(),
                                "drives",
                                claim.drives(),
                                "drives_not_proven",
                                claim.notProven(),
                                "key",
                                key,
                                "revoked",
                                "UNKNOWN"));
            case Checked.Altered _ -> no("ALTERED", "altered");
            case Checked.UnknownKey _ -> no("UNKNOWN_KEY", "unknown_key");
            case Checked.Unsealed _ -> no("UNSEALED", "unsealed");
        };
    }

    private static Result no(String verdict, String word) {
        return new Result(false, List.of(Sentence.of("commands.certificate." + word)), Map.of("verdict", verdict));
    }

    private static PublicKeys keys(Line line) {
        var named = line.option("keys");
        return named.isPresent()
                ? PublicKeys.read(new String(line.content(named.get()), StandardCharsets.US_ASCII))
                : PublicKeys.inFolder(line.home().resolve("keys"));
    }
}
