package org.devicebank.parties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The organisations and people of a place.
@Component
@Transactional
public class Parties {

    private final PartyStore store;
    private final SignIns signIns;
    private final List<Named> others;

    Parties(PartyStore store, SignIns signIns, List<Named> others) {
        this.others = others;
        this.store = store;
        this.signIns = signIns;
    }

    public OrganisationId addOrganisation(String name, Part part, int assurance) {
        return addOrganisation(name, part, assurance, Sector.NOT_SAID);
    }

    public OrganisationId addOrganisation(String name, Part part, int assurance, Sector sector) {
        if (name.isBlank() || name.length() > 200) {
            throw Refused.unfit("refused.parties.name");
        }
        if (store.named(name.strip()).isPresent()) {
            throw Refused.conflict("refused.parties.organisation_taken", name.strip());
        }
        var id = OrganisationId.next();
        store.insert(new Organisation(id, name.strip(), part, assurance, sector));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Organisation> organisations(Part part) {
        return store.organisations(part);
    }

    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        return store.organisations(null);
    }

    @Transactional(readOnly = true)
    public Organisation organisation(OrganisationId id) {
        return store.organisation(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> named(String name) {
        return store.named(name.strip());
    }

    /// Adds a person; the password is theirs to know, and only its Argon2id hash is kept.
    public MemberId addMember(
            String name, String email, @Nullable OrganisationId organisation, Set<Role> roles, String password) {
        Passwords.check(password, email);
        return add(name, email, organisation, roles, signIns.hash(password));
    }

    MemberId add(String name, String email, @Nullable OrganisationId organisation, Set<Role> roles, String hash) {
        if (name.isBlank() || name.length() > 200) {
            throw Refused.unfit("refused.parties.name");
        }
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw Refused.unfit("refused.parties.email", email);
        }
        if (roles.isEmpty() || !Role.ofPeople().containsAll(roles)) {
            throw Refused.unfit("refused.parties.roles");
        }
        return store.insert(name.strip(), email.strip(), organisation, roles, hash);
    }

    /// Gives the person who asks a new password; the old one is checked first, as at a sign-in.
    @Transactional(noRollbackFor = Refused.class)
    void changePassword(String old, String fresh, String address) {
        var member = store.member(Asking.now().member()).orElseThrow(() -> Refused.missing("refused.missing"));
        switch (signIns.check(member.email(), old, address)) {
            case SignIns.Answer.Welcome _ -> {
                Passwords.check(fresh, member.email());
                store.password(member.id(), signIns.hash(fresh));
            }
            case SignIns.Answer.No() -> throw Refused.unfit("refused.parties.old_password");
            case SignIns.Answer.Wait(var wait) ->
                throw Refused.unfit("refused.parties.wait", Math.max(1, wait.toSeconds()));
        }
    }

    /// A person who left, or changed duties, is signed out with the next page they ask for.
    void deactivate(MemberId id) {
        if (id.equals(Asking.now().member())) {
            throw Refused.conflict("refused.parties.oneself");
        }
        store.deactivate(id);
    }

    @Transactional(readOnly = true)
    public Optional<Member> member(MemberId id) {
        return store.member(id);
    }

    @Transactional(readOnly = true)
    public List<Member> members() {
        return store.members();
    }

    /// The names of people, for pages that tell who did what.
    @Transactional(readOnly = true)
    public Map<MemberId, String> names() {
        var names = new java.util.HashMap<>(store.names());
        others.forEach(other -> names.putAll(other.names()));
        return names;
    }

    /// Checks a password, at most as often as the throttle allows.
    @Transactional(noRollbackFor = Refused.class)
    public SignIns.Answer signIn(String email, String password, String address) {
        return signIns.check(email.strip(), password, address);
    }
}
