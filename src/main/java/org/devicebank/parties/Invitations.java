package org.devicebank.parties;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.MemberId;
import org.devicebank.places.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that work once, with which people choose their own passwords.
///
/// What is in a link is drawn by chance from 2^160 and kept as its SHA-256 only. Using it is one statement that finds
/// it unused, so that of two uses at once only one succeeds.
@Component
@Transactional
public class Invitations {

    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int BYTES = 20;

    private final Parties parties;
    private final PartyStore store;
    private final SignIns signIns;
    private final RandomGenerator chance;
    private final Clock clock;

    Invitations(Parties parties, PartyStore store, SignIns signIns, RandomGenerator chance, Clock clock) {
        this.parties = parties;
        this.store = store;
        this.signIns = signIns;
        this.chance = chance;
        this.clock = clock;
    }

    /// Adds a person without a password.
    ///
    /// @return the secret of the link, which cannot be shown again
    String invite(String name, String email, @Nullable OrganisationId organisation, Set<Role> roles) {
        return again(parties.add(name, email, organisation, roles, signIns.hash(secret())));
    }

    /// A new link for somebody who lost the first, or their password; older links end, the password stays until then.
    String again(MemberId id) {
        var member = store.member(id).filter(Member::active).orElseThrow(() -> Refused.missing("refused.missing"));
        var now = clock.instant();
        var secret = secret();
        store.endInvitations(member.id(), now);
        store.insertInvitation(hash(secret), member.id(), now, now.plus(GOOD_FOR));
        return secret;
    }

    /// Whom a link is for, while it is good.
    @Transactional(readOnly = true)
    public Optional<Member> invited(String secret) {
        return store.invited(hash(secret), clock.instant())
                .flatMap(store::member)
                .filter(Member::active);
    }

    /// Uses a link up, and gives its person the password they chose.
    public void accept(String secret, String password) {
        var member = invited(secret).orElseThrow(() -> Refused.unfit("refused.parties.invitation"));
        Passwords.check(password, member.email());
        if (!store.useInvitation(hash(secret), clock.instant())) {
            throw Refused.unfit("refused.parties.invitation");
        }
        store.password(member.id(), signIns.hash(password));
    }

    private String secret() {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] hash(String secret) {
        return HexFormat.of()
                .parseHex(EvidenceId.ofContent(secret.getBytes(StandardCharsets.UTF_8))
                        .sha256());
    }
}
