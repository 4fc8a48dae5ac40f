package org.devicebank.certificates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.devicebank.certificates.Statement.Listed;
import org.devicebank.erasers.Erasers;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the documents behind a certificate once more for drives they tell of, do not prove wiped, and that the
/// certificate does not list: somebody who reads the document will find them there and ask. They may be another
/// donor's, so no serial number is given.
@Component
final class Leftovers {

    private final Evidence evidence;

    Leftovers(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Sentence> beside(List<Listed> devices) {
        var listed = devices.stream()
                .flatMap(device -> device.drives().stream())
                .map(drive -> normal(drive.serial()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var told = new ArrayList<Sentence>();
        var seen = new HashSet<String>();
        for (var device : devices) {
            for (var drive : device.drives()) {
                var proof = drive.proof();
                if (proof != null && seen.add(proof.evidence())) told.addAll(beside(proof.evidence(), listed));
            }
        }
        return told;
    }

    private List<Sentence> beside(String document, Set<String> listed) {
        return account(document)
                .map(account -> account.told().stream()
                        .map(Account.Told::run)
                        .filter(run -> run.judge(Medium.UNKNOWN).verdict() != Verdict.PROVEN)
                        .filter(run -> normal(run.identity().serial())
                                .filter(listed::contains)
                                .isEmpty())
                        .map(run -> sentence(run, document))
                        .toList())
                .orElse(List.of());
    }

    private static Sentence sentence(Run run, String document) {
        var model = run.identity().model();
        return Sentence.of("certificates.limit.beside", run.device(), model == null ? "–" : model, document);
    }

    /// Empty when nobody but people can read the document.
    private Optional<Account> account(String document) {
        try {
            return Optional.of(Erasers.read(evidence.content(new EvidenceId(document))));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    private static Optional<String> normal(@Nullable String serial) {
        return Optional.ofNullable(serial).map(Identifiers::normal);
    }
}
