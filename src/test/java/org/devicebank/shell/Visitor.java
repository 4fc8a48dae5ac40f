package org.devicebank.shell;

import java.util.List;
import org.devicebank.places.Asking;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// Somebody who has signed in, for the tests of other rooms' pages.
public final class Visitor {

    private Visitor() {}

    public static Authentication of(Asking asking) {
        var person = new SignedIn(asking, "Somebody", "Here", "here");
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }
}
