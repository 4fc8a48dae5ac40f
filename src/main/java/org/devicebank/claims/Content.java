package org.devicebank.claims;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.devicebank.erasers.Erasers;
import org.devicebank.hardware.Hardware;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Told;
import org.devicebank.proofs.Machine;
import org.jspecify.annotations.Nullable;

/// What today's readers make of a file.
public sealed interface Content {

    /// The version of all readers together; when it changes, what is kept is read again.
    String READERS = Erasers.VERSION + "." + Hardware.VERSION;

    /// What a tool, or people, say of the wiping of drives.
    record Proof(Account account) implements Content {

        /// The runs that tell of a wipe; what was only found was left alone.
        @Override
        public List<Told> told() {
            return account.told().stream().filter(told -> told.run().chosen()).toList();
        }

        public List<Claim> claims() {
            var told = told();
            return IntStream.range(0, told.size())
                    .mapToObj(position -> Claim.of(position, told.get(position)))
                    .toList();
        }

        int leftAlone() {
            return (int)
                    account.told().stream().filter(told -> !told.run().chosen()).count();
        }

        Machine machine() {
            return account.sessions().isEmpty()
                    ? new Machine(java.util.Map.of())
                    : account.sessions().getLast().machine();
        }

        @Nullable
        String tool() {
            return account.sessions().isEmpty()
                    ? null
                    : account.sessions().getLast().tool();
        }
    }

    /// What a machine says of itself.
    record Hard(Snapshot snapshot) implements Content {}

    /// Nothing that we can read; it is kept all the same.
    record Unread(Sentence why) implements Content {}

    default List<Told> told() {
        return List.of();
    }

    /// A text about hardware may speak of drives too, so that proof is looked for first.
    static Content of(byte[] file) {
        try {
            return new Proof(Erasers.read(file));
        } catch (Refused noProof) {
            try {
                return new Hard(Hardware.read(file));
            } catch (Refused _) {
                return new Unread(noProof.sentence());
            }
        }
    }

    static @Nullable String named(@Nullable String maker, @Nullable String model) {
        var name = Stream.of(maker, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
