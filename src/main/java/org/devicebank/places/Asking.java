package org.devicebank.places;

import java.io.Serializable;
import java.util.Set;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Who is asking, in which place: bound once at the edge (request, command, listener) and read where needed.
///
/// @param organisation the organisation the person works for, or null for a person of the bank itself
public record Asking(
        PlaceId place, MemberId member, @Nullable OrganisationId organisation, Set<Role> roles)
        implements Serializable {

    private static final ScopedValue<Asking> CURRENT = ScopedValue.newInstance();

    public Asking {
        roles = Set.copyOf(roles);
    }

    private static final MemberId STRANGER = MemberId.of("00000000-0000-0000-0000-000000000000");
    private static final MemberId HOUSE = MemberId.of("00000000-0000-0000-0000-000000000002");

    /// Somebody nobody knows, with no duties, behind the wall of one place.
    public static Asking stranger(PlaceId place) {
        return new Asking(place, STRANGER, null, Set.of());
    }

    /// The house itself, which does what nobody asked for: its jobs, and what it does when it hears news.
    public static Asking house(PlaceId place, Role role) {
        return new Asking(place, HOUSE, null, Set.of(role));
    }

    /// Who asks now.
    ///
    /// @throws IllegalStateException when nobody was bound: a mistake at an edge, never a person's
    public static Asking now() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("nobody is asking: the place was not bound"));
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.allows(permission));
    }

    /// Stops a person who lacks the permission, for doors that serve several kinds of people.
    public void mustBeAbleTo(Permission permission) {
        if (!may(permission)) {
            throw Refused.forbidden("refused.forbidden");
        }
    }

    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
