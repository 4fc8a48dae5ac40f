package org.devicebank.claims;

import java.util.List;
import java.util.stream.Stream;
import org.devicebank.kernel.Identifiers;
import org.devicebank.proofs.Locked;

/// A lock that a file says is still on, and a number by which it names the device.
public record LockSaid(String number, String lock) {

    /// What a machine says of itself is told where it is identified.
    public static List<LockSaid> of(Content content) {
        return content instanceof Content.Proof proof
                ? proof.told().stream()
                        .flatMap(told -> of(told.run().locked()))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<LockSaid> of(Locked locked) {
        return locked.numbers().stream()
                .filter(number -> !Identifiers.isPlaceholder(number))
                .map(Identifiers::normal)
                .flatMap(number -> locked.locks().stream().map(lock -> new LockSaid(number, lock)));
    }
}
