package org.devicebank.seasons;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Season tickets, none of which is ever changed.
@Component
@Transactional
public class Seasons {

    private final SeasonStore seasons;
    private final Permits permits;

    Seasons(SeasonStore seasons, Permits permits) {
        this.seasons = seasons;
        this.permits = permits;
    }

    /// Keeps a ticket of twelve months at most, between parties that may.
    public void add(Season season) {
        var carrier = permits.mustBeGood(season.carrier(), season.first());
        var site = permits.mustBeGood(season.site(), season.first());
        if (carrier.kind() != PermitKind.CARRIER || !site.kind().receives()) {
            throw Refused.unfit("refused.seasons.permits");
        }
        if (!seasons.insert(season)) {
            throw Refused.conflict("refused.seasons.known", season.number());
        }
    }

    @Transactional(readOnly = true)
    public List<Season> all() {
        return seasons.all();
    }

    @Transactional(readOnly = true)
    public Optional<Season> find(UUID id) {
        return seasons.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
