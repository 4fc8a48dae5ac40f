package org.devicebank.parties;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks passwords, and slows down whoever guesses.
@Component
public final class SignIns {

    /// What came of an attempt to sign in; a second factor will be one more answer.
    public sealed interface Answer {
        record Welcome(Member member) implements Answer {}

        record No() implements Answer {}

        record Wait(Duration atLeast) implements Answer {}
    }

    // OWASP's smallest Argon2id: 19 MiB, two passes, one lane
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final String nobody = encoder.encode("nobody has this password");
    private final SignInStore store;
    private final Clock clock;

    SignIns(SignInStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /// An unknown address costs as long as a known one, and both are counted. Attempts for one account queue at a
    /// transaction lock on its name, so that a hundred at once are not a hundred free guesses.
    Answer check(String email, String password, String address) {
        var account = email.toLowerCase(Locale.ROOT);
        store.queue(account);
        var now = clock.instant();
        var wait = Throttle.wait(store.failures(account, address, now.minus(Throttle.MEMORY)), now);
        if (wait.isPositive()) {
            return new Answer.Wait(wait);
        }
        var known = store.byEmail(account);
        var right = encoder.matches(password, known.map(SignInStore.Known::hash).orElse(nobody));
        if (known.isPresent() && right && known.get().member().active()) {
            store.attempt(account, address, true, now);
            return new Answer.Welcome(known.get().member());
        }
        store.attempt(account, address, false, now);
        return new Answer.No();
    }
}
