package org.devicebank.certificates;

import java.util.List;
import java.util.Set;
import org.devicebank.kernel.Sentence;

/// Keeps out of a certificate what people typed in their own words: it may name somebody outside the bank. The
/// document has it, and the certificate says that it does.
final class Discretion {

    private static final Set<String> OWN_WORDS = Set.of(
            "erasers.counter.people",
            "erasers.counter.first_person",
            "erasers.counter.second_person",
            "erasers.counter.encryption_evidence",
            "erasers.counter.reset",
            "erasers.counter.information");

    private Discretion() {}

    static List<Sentence> of(List<Sentence> reasons) {
        return reasons.stream().map(Discretion::of).toList();
    }

    static Sentence of(Sentence reason) {
        return switch (reason.key()) {
            case "wipes.reason.by_hand" ->
                Sentence.of(
                        "certificates.by_hand",
                        reason.args().get(0),
                        reason.args().get(1));
            case "erasers.reason.same_person" -> Sentence.of("certificates.same_person");
            case "erasers.reason.is", "erasers.reason.says" ->
                OWN_WORDS.contains(String.valueOf(reason.args().getFirst()))
                        ? Sentence.of("certificates.in_document", reason.args().getFirst())
                        : reason;
            default -> reason;
        };
    }
}
