package org.devicebank.parties;

import java.util.Locale;
import java.util.Set;
import org.devicebank.kernel.Refused;

/// What makes a password good enough: long, not common, not one's own address.
/// Length over composition follows NIST SP 800-63B section 3.1.1.
final class Passwords {

    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Set<String> COMMON =
            Set.of("password", "letmein", "qwertyuiop", "welcome", "123456789", "devicebank");

    private Passwords() {}

    static void check(String password, String email) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refused.unfit("refused.parties.password_length", SHORTEST);
        }
        if (plain.contains(email.toLowerCase(Locale.ROOT).split("@")[0])
                || plain.chars().distinct().count() < 5) {
            throw Refused.unfit("refused.parties.password_simple");
        }
        if (COMMON.stream()
                .anyMatch(word -> plain.replaceAll("[^a-z]+$|^[0-9]+", "").equals(word) || plain.equals(word + word))) {
            throw Refused.unfit("refused.parties.password_simple");
        }
    }
}
