package org.devicebank.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.devicebank.areas.Areas;
import org.devicebank.journal.Journal;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Needs for devices; the only room that knows anything about the people who get them.
@Component
@Transactional
public class Requests {

    private final RequestStore store;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;
    private final RandomGenerator chance;

    Requests(RequestStore store, Areas areas, Journal journal, Clock clock, RandomGenerator chance) {
        this.store = store;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
        this.chance = chance;
    }

    /// Asks for a device, for the organisation of the person who asks. The postcode is not kept.
    public Request ask(Need need) {
        var partner = partner();
        if (Stream.of(need.kind(), need.purpose(), need.access(), need.urgency())
                .anyMatch(Objects::isNull)) {
            throw Refused.unfit("refused.requests.choose");
        }
        var area = areas.at(Objects.requireNonNullElse(need.postcode(), ""));
        var request = new Request(
                RequestId.next(),
                partner,
                person(need, partner),
                need.kind(),
                need.purpose(),
                need.access(),
                need.urgency(),
                area.code(),
                area.decile(),
                area.vintage(),
                Standing.OPEN,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.insert(request);
        journal.write(request.id().value(), "requests.ask", Map.of("kind", need.kind(), "urgency", need.urgency()));
        return request;
    }

    private PersonCode person(Need need, OrganisationId partner) {
        var code = need.person();
        if (code == null || code.isBlank()) {
            return somebodyNew(partner);
        }
        var text = code.strip().toUpperCase(java.util.Locale.ROOT);
        if (!PersonCode.isOne(text) || !store.knows(partner, text)) {
            throw Refused.unfit("refused.requests.person", code);
        }
        return new PersonCode(text);
    }

    /// A code that nobody in the place has: the key of `requests.person` lets one of two who draw it have it.
    private PersonCode somebodyNew(OrganisationId partner) {
        while (true) {
            var code = PersonCode.draw(chance);
            if (store.enter(partner, code)) {
                return code;
            }
        }
    }

    /// Promises a device to an open request. The row is locked, so that two coordinators cannot both promise.
    public Request promise(RequestId id, DeviceId device) {
        return move(id, Standing.OPEN, Standing.PROMISED, "requests.promise", Map.of("device", device));
    }

    /// As below, when the promise is still of this very device; else, or when nobody here asked for it, nothing
    /// happens.
    public void reopen(RequestId id, DeviceId device) {
        if (store.find(id).isPresent() && store.lock(id).standing() == Standing.PROMISED && isPromised(id, device)) {
            reopen(id);
        }
    }

    /// A promise from before devices were named in it is of whatever device breaks it.
    private boolean isPromised(RequestId id, DeviceId device) {
        return journal.of(id.value()).stream()
                .filter(one -> one.what().equals("requests.promise"))
                .reduce((_, later) -> later)
                .map(one -> one.facts().getOrDefault("device", device.toString()))
                .filter(device.toString()::equals)
                .isPresent();
    }

    /// The promise came to nothing: the request waits again, with its first date.
    public Request reopen(RequestId id) {
        return move(id, Standing.PROMISED, Standing.OPEN, "requests.reopen");
    }

    public Request fulfil(RequestId id) {
        return move(id, Standing.PROMISED, Standing.FULFILLED, "requests.fulfil");
    }

    /// The partner no longer needs it; only an open request, and only its own.
    Request withdraw(RequestId id) {
        mustBeOwn(store.lock(id));
        return move(id, Standing.OPEN, Standing.WITHDRAWN, "requests.withdraw");
    }

    private Request move(RequestId id, Standing from, Standing to, String what) {
        return move(id, from, to, what, Map.of());
    }

    private Request move(RequestId id, Standing from, Standing to, String what, Map<String, ?> more) {
        var request = store.lock(id);
        if (request.standing() != from) {
            throw Refused.conflict(
                    "refused.requests.standing", request.standing().name());
        }
        store.move(id, to);
        var facts = new HashMap<String, Object>(more);
        facts.put("to", to);
        journal.write(id.value(), what, facts);
        return request;
    }

    /// A request, for its partner or for those who see them all.
    @Transactional(readOnly = true)
    public Request get(RequestId id) {
        var request = store.find(id).orElseThrow(() -> Refused.missing("refused.requests.missing"));
        mustBeOwn(request);
        return request;
    }

    /// Every request that waits, the longest waiting first.
    @Transactional(readOnly = true)
    public List<Request> open() {
        return store.open();
    }

    /// The requests of the organisation of the person who asks, the latest first.
    @Transactional(readOnly = true)
    List<Request> own() {
        return store.of(partner());
    }

    private static OrganisationId partner() {
        var organisation = Asking.now().organisation();
        if (organisation == null) {
            throw Refused.forbidden("refused.requests.no_partner");
        }
        return organisation;
    }

    /// Another partner's request looks exactly like one that does not exist.
    private static void mustBeOwn(Request request) {
        var asking = Asking.now();
        if (!asking.may(Permission.SEE_REQUESTS) && !Objects.equals(asking.organisation(), request.partner())) {
            throw Refused.missing("refused.requests.missing");
        }
    }
}
