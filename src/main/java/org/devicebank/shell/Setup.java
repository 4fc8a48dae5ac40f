package org.devicebank.shell;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Place;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.stereotype.Component;

/// Opens the first place of an empty bank, for whoever has the key that was shown when it was started.
@Component
public final class Setup {

    /// The person who sets a bank up, before there is any person in it.
    private static final MemberId FIRST = MemberId.of("00000000-0000-0000-0000-000000000001");

    private final Places places;
    private final Parties parties;
    private final String key = draw();

    Setup(Places places, Parties parties) {
        this.places = places;
        this.parties = parties;
    }

    /// The key of this start, as long as there is no place.
    public Optional<String> keyIfEmpty() {
        return places.all().isEmpty() ? Optional.of(key) : Optional.empty();
    }

    /// What the set-up page asks for.
    record Form(
            String key,
            String name,
            String slug,
            String prefix,
            String authority,
            String administrator,
            String email,
            String password) {}

    void open(Form form) {
        mustFit(form.key());
        if (!form.authority().matches("[A-Z][0-9]{8}")) {
            throw Refused.unfit("refused.shell.authority", form.authority());
        }
        var place =
                new Place(new PlaceId(UUID.randomUUID()), form.slug(), form.name(), form.prefix(), form.authority());
        open(place, form.administrator(), form.email(), form.password());
    }

    void mustFit(String tried) {
        if (keyIfEmpty().filter(tried::equals).isEmpty()) {
            throw Refused.missing("refused.shell.set_up");
        }
    }

    /// Opens a place with its first administrator.
    public PlaceId open(Place place, String administrator, String email, String password) {
        var asking = new Asking(place.id(), FIRST, null, EnumSet.allOf(Role.class));
        asking.run(() -> {
            places.open(place);
            parties.addMember(administrator, email, null, Set.of(Role.ADMINISTRATOR), password);
        });
        return place.id();
    }

    private static String draw() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
