package org.devicebank.demonstration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Role;

/// Who works in a place of the demonstration, one for each role and a second technician.
final class People {

    static final String PASSWORD = "borrow a bright kettle";
    private static final Asking NOBODY = new Asking(
            new PlaceId(new UUID(0, 0)), MemberId.of("00000000-0000-0000-0000-000000000001"), null, Set.of());

    /// A way to sign in.
    record SignIn(String role, String email) {}

    final OrganisationId council;
    final OrganisationId hospital;
    final OrganisationId charity;
    final OrganisationId recycler;
    private final PlaceId place;
    private final Map<Role, Asking> cast = new EnumMap<>(Role.class);
    private final List<SignIn> signIns = new ArrayList<>();
    private final Asking second;

    /// Adds the organisations and people of the place that asks.
    People(PlaceId place, String slug, Parties parties) {
        this.place = place;
        var start = new Asking(place, NOBODY.member(), null, EnumSet.allOf(Role.class));
        council = start.call(() -> parties.addOrganisation("City Council ICT", Part.DONOR, 1));
        hospital = start.call(() -> parties.addOrganisation("Hospital Trust", Part.DONOR, 1));
        charity = start.call(() -> parties.addOrganisation("Open Door Centre", Part.PARTNER, 1));
        recycler = start.call(() -> parties.addOrganisation("Green Loop Recycling", Part.RECYCLER, 1));
        for (var role : Role.ofPeople()) {
            if (role != Role.ADMINISTRATOR) {
                var of = role == Role.PARTNER_WORKER ? charity : role == Role.DONOR ? council : null;
                cast.put(role, start.call(() -> add(parties, role, of, slug, "")));
            }
        }
        second = start.call(() -> add(parties, Role.TECHNICIAN, null, slug, "2"));
    }

    private Asking add(
            Parties parties,
            Role role,
            @org.jspecify.annotations.Nullable OrganisationId of,
            String slug,
            String more) {
        var word = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + more;
        var email = word + "@" + slug + ".example";
        var names = Map.of(
                Role.COORDINATOR,
                "Carol Hughes",
                Role.TECHNICIAN,
                more.isEmpty() ? "Tariq Ahmed" : "Tess Byrne",
                Role.DRIVER,
                "Dev Patel",
                Role.PARTNER_WORKER,
                "Petra Novak",
                Role.DONOR,
                "Donna Ellis",
                Role.FUNDER,
                "Femi Okafor",
                Role.EVALUATOR,
                "Eva Lindqvist",
                Role.INFORMATION_GOVERNANCE_OFFICER,
                "Ivy Chan");
        var id = parties.addMember(names.getOrDefault(role, word), email, of, Set.of(role), PASSWORD);
        signIns.add(new SignIn(role.key(), email));
        return new Asking(place, id, of, Set.of(role));
    }

    Asking as(Role role) {
        return java.util.Objects.requireNonNull(cast.get(role));
    }

    Asking secondTechnician() {
        return second;
    }

    List<SignIn> signIns() {
        return List.copyOf(signIns);
    }
}
