package org.devicebank.ledger;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.kernel.EvidenceId;

/// One hash of all that the lines of a device say, in their order. It says the same as the hashes of the
/// lines together, and is had without them.
final class Digest {

    /// Factors are few and lines are many.
    private final Map<Rate, String> rates = new IdentityHashMap<>();

    /// SHA-256, in hexadecimal.
    String of(List<Line> lines) {
        var said = new StringBuilder(128 * lines.size() + 16).append(Line.METHOD);
        for (var line : lines) {
            said.append('\n')
                    .append(line.event())
                    .append('|')
                    .append(line.day().toEpochDay())
                    .append('|')
                    .append(line.phase().name())
                    .append('|')
                    .append(line.formula().name())
                    .append('|')
                    .append(line.activity().toPlainString())
                    .append('|')
                    .append(line.unit())
                    .append('|')
                    .append(rates.computeIfAbsent(line.rate(), Digest::rate))
                    .append('|')
                    .append(line.basis().name());
            var guess = line.guess();
            if (guess != null) said.append("|g").append(guess.id());
            var credit = line.credit();
            if (credit != null) {
                said.append("|c").append(credit.deviceClass());
                said.append('|').append(credit.model());
                said.append('|').append(credit.tier());
                said.append('|').append(credit.life().toPlainString());
                said.append('|').append(credit.recipient());
                said.append('|').append(credit.classVersionSaid());
                said.append('|').append(credit.supportedUntilSaid());
            }
        }
        return EvidenceId.ofContent(said.toString().getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    private static String rate(Rate rate) {
        return rate.id() + " " + rate.version() + " "
                + rate.value().stripTrailingZeros().toPlainString();
    }
}
