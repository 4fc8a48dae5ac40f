package org.devicebank.parties;

import java.util.Set;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.places.MemberId;
import org.devicebank.places.Role;
import org.jspecify.annotations.Nullable;

/// A person who can sign in, and the duties that person holds.
///
/// @param organisation null for a person of the bank itself
public record Member(
        MemberId id,
        String name,
        String email,
        @Nullable OrganisationId organisation,
        Set<Role> roles,
        boolean active) {

    public Member {
        roles = Set.copyOf(roles);
    }
}
