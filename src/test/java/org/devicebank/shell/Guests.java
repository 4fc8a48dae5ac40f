package org.devicebank.shell;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// People who are signed in, for the page tests of every room: in each place one for each role.
public final class Guests {

    private record Seat(PlaceId place, Role role) {}

    private final Map<Seat, RequestPostProcessor> seated = new ConcurrentHashMap<>();
    private final Parties parties;

    public Guests(Parties parties) {
        this.parties = parties;
    }

    public RequestPostProcessor of(Asking place, Role role) {
        return seated.computeIfAbsent(new Seat(place.place(), role), _ -> of(parties, place, role));
    }

    private static RequestPostProcessor of(Parties parties, Asking place, Role role) {
        var email = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@guest.example";
        var id = place.call(() -> parties.addMember("Somebody", email, null, Set.of(role), "four wooden spoons"));
        var asking = new Asking(place.place(), id, null, Set.of(role));
        var person = new SignedIn(asking, "Somebody", "Here", "here");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }
}
