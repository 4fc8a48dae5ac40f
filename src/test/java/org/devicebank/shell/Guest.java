package org.devicebank.shell;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody who is signed in, for the page tests of every room.
public final class Guest {

    private Guest() {}

    public static RequestPostProcessor of(Parties parties, Asking place, Role role) {
        var email = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@guest.example";
        var id = place.call(() -> parties.addMember("Somebody", email, null, Set.of(role), "four wooden spoons"));
        var asking = new Asking(place.place(), id, null, Set.of(role));
        var person = new SignedIn(asking, "Somebody", "Here", "here");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }
}
