package org.devicebank.demonstration;

import java.util.EnumSet;
import java.util.List;
import org.devicebank.allocations.Allocations;
import org.devicebank.areas.Areas;
import org.devicebank.handovers.Answer;
import org.devicebank.handovers.Confirmed;
import org.devicebank.handovers.Explained;
import org.devicebank.handovers.Handovers;
import org.devicebank.handovers.Otherwise;
import org.devicebank.handovers.Recipient;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Role;
import org.devicebank.requests.Access;
import org.devicebank.requests.Need;
import org.devicebank.requests.Purpose;
import org.devicebank.requests.Requests;
import org.devicebank.requests.Urgency;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A charity asks for devices; some are promised, sent and handed over.
@Component
@Order(10)
final class ServingScene implements Scene {

    /// Enough answers that count for them to be told.
    private static final List<Otherwise> SAID = List.of(
            Otherwise.BOUGHT_NEW, Otherwise.WITHOUT, Otherwise.BOUGHT_USED, Otherwise.WITHOUT, Otherwise.BORROWED);

    private static final List<String> POSTCODES =
            List.of("CV1 1AH", "CV1 2GT", "CV2 1EB", "CV3 1AA", "CV4 9AA", "CV5 6AB", "CV6 1AA");

    private final Areas areas;
    private final Requests requests;
    private final Allocations allocations;
    private final Handovers handovers;

    ServingScene(Areas areas, Requests requests, Allocations allocations, Handovers handovers) {
        this.areas = areas;
        this.requests = requests;
        this.allocations = allocations;
        this.handovers = handovers;
    }

    @Override
    public void play(People people) {
        ask(people);
        serve(people);
    }

    private void ask(People people) {
        var kinds = List.of(Kind.LAPTOP, Kind.LAPTOP, Kind.DESKTOP, Kind.LAPTOP, Kind.TABLET);
        for (var i = 0; i < 20; i++) {
            var postcode = postcode(people, i);
            var need = new Need(
                    kinds.get(i % kinds.size()),
                    Purpose.values()[i % Purpose.values().length],
                    Access.values()[i % Access.values().length],
                    Urgency.values()[(i + 1) % Urgency.values().length],
                    postcode,
                    null);
            people.as(Role.PARTNER_WORKER).run(() -> requests.ask(need));
        }
    }

    /// A postcode of the place: the first of a few that is known.
    private String postcode(People people, int index) {
        return people.as(Role.COORDINATOR).call(() -> {
            for (var i = 0; i < POSTCODES.size(); i++) {
                var postcode = POSTCODES.get((index + i) % POSTCODES.size());
                try {
                    areas.at(postcode);
                    return postcode;
                } catch (Refused _) {
                    continue;
                }
            }
            throw new IllegalStateException("none of the demonstration's postcodes is known");
        });
    }

    private void serve(People people) {
        var coordinator = people.as(Role.COORDINATOR);
        var partner = people.as(Role.PARTNER_WORKER);
        var ranked = coordinator.call(allocations::ranked).stream()
                .filter(one -> one.request().kind() == Kind.LAPTOP)
                .limit(9)
                .toList();
        var ready = coordinator.call(() -> allocations.ready(Kind.LAPTOP));
        for (var i = 0; i < Math.min(ranked.size(), ready.size()); i++) {
            var request = ranked.get(i).request().id();
            var device = ready.get(i).id();
            coordinator.run(() -> allocations.reserve(request, device));
            if (i < 7) {
                coordinator.run(() -> allocations.dispatch(device));
            }
            if (i < 6) {
                partner.run(() -> handovers.receive(device));
            }
            if (i < 5) {
                var said = SAID.get(i % SAID.size());
                var answer = new Answer(Recipient.INDIVIDUAL, said, i % 2 == 0);
                partner.run(
                        () -> handovers.handOver(device, EnumSet.allOf(Explained.class), Confirmed.IN_PERSON, answer));
            }
        }
    }
}
