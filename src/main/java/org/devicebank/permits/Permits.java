package org.devicebank.permits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Parties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The registrations, permits and exemptions that waste may move by. None is ever changed: a renewal is a new one.
@Component
@Transactional
public class Permits {

    /// From how many days before its end a permit is spoken of, and when again.
    static final List<Integer> WARNINGS = List.of(7, 30, 60);

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PermitStore store;
    private final Parties parties;
    private final Clock clock;

    Permits(PermitStore store, Parties parties, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.clock = clock;
    }

    public PermitId add(PermitForm form) {
        if (form.organisation() != null) {
            parties.organisation(form.organisation());
        }
        return store.insert(form).orElseThrow(() -> Refused.conflict("refused.permits.known", form.number()));
    }

    /// A permit was taken away or given up: from today on nothing moves by it.
    public void withdraw(PermitId id, String why) {
        if (why.isBlank()) {
            throw Refused.unfit("refused.permits.why");
        }
        var permit = get(id);
        if (!store.withdraw(id, today(), why.strip())) {
            throw Refused.conflict("refused.permits.withdrawn", permit.number());
        }
    }

    @Transactional(readOnly = true)
    public List<Permit> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Permit get(PermitId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    /// Stops whatever would move by a permit that is not good on a day. The database says the same again, by
    /// `permits.good_on`.
    @Transactional(readOnly = true)
    public Permit mustBeGood(PermitId id, LocalDate day) {
        var permit = get(id);
        if (!permit.goodOn(day)) {
            throw Refused.conflict(
                    "refused.permits.not_good",
                    permit.number(),
                    permit.site(),
                    day.toString(),
                    permit.until().toString());
        }
        return permit;
    }

    /// The permits that run out within some days and that no later one of the same holder and kind follows.
    @Transactional(readOnly = true)
    List<Permit> endingWithin(int days) {
        return store.ending(today(), today().plusDays(days));
    }

    /// Permits that have run out and were not renewed.
    @Transactional(readOnly = true)
    List<Permit> ended() {
        return store.ending(LocalDate.EPOCH, today().minusDays(1));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
