package org.devicebank.policies;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.devicebank.places.PlaceId;
import org.devicebank.proofs.Policy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The policy of a place: what is in force, what it was, and how it is changed.
@Component
@Transactional
public class Policies {

    private static final int LONGEST = 1000;

    private final PolicyStore store;
    private final Policy minimum = Policy.shared();
    private final Map<PlaceId, Kept> lately = new ConcurrentHashMap<>();

    private record Kept(PolicyStore.Edition edition, Policy policy) {}

    Policies(PolicyStore store) {
        this.store = store;
    }

    /// The shared minimum, which no place may fall short of.
    public Policy minimum() {
        return minimum;
    }

    /// What counts now: the minimum and what the place asks for beyond it, the stricter of the two in every case.
    @Transactional(readOnly = true)
    public Policy inForce() {
        return store.latest().map(this::whole).orElse(minimum);
    }

    /// What counts now, kept as it is until the transaction ends: a change waits for that.
    public Policy held() {
        return store.held().map(this::whole).orElse(minimum);
    }

    /// A version never changes once it is there, so the last one asked for is kept for each place.
    private Policy whole(PolicyStore.Edition edition) {
        var place = Asking.now().place();
        var kept = lately.get(place);
        if (kept != null && kept.edition().equals(edition)) {
            return kept.policy();
        }
        var number = edition.number();
        var policy = minimum.and(store.asks(number, minimum), called(number));
        lately.put(place, new Kept(edition, policy));
        return policy;
    }

    private String called(int number) {
        return minimum.version() + "+" + number;
    }

    /// The number of the last version, 0 when the place never changed anything.
    @Transactional(readOnly = true)
    public int last() {
        return store.last();
    }

    /// Every version, the latest first.
    @Transactional(readOnly = true)
    public List<Version> history() {
        return store.history();
    }

    /// What the policy would be after a change; nothing is kept.
    @Transactional(readOnly = true)
    public Policy tried(Change change) {
        var number = store.last();
        var own = number == 0 ? minimum : store.asks(number, minimum);
        return minimum.and(change.of(own, minimum, called(number + 1)), called(number + 1));
    }

    /// Changes the policy from this moment on. Who releases a device at the same time either has done so before, and
    /// then it is in the list of what is not good enough any more, or waits and is held to the new version.
    ///
    /// @param seen the version that was in force when the change was looked at
    public int change(Change change, int seen, String reason) {
        Asking.now().mustBeAbleTo(Permission.SET_POLICY);
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw Refused.unfit("refused.policies.reason");
        }
        var number = seen + 1;
        store.lock();
        if (store.last() != seen) {
            throw Refused.conflict("refused.policies.changed_meanwhile");
        }
        var own = seen == 0 ? minimum : store.asks(seen, minimum);
        store.insert(number, change, change.of(own, minimum, called(number)), minimum.version(), reason.strip());
        return number;
    }
}
