package org.devicebank.recycling;

import java.util.List;
import org.devicebank.kernel.Refused;
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
        if (season.number().isBlank()
                || season.last().isBefore(season.first())
                || !season.last().isBefore(season.first().plusMonths(Shipped.limit("season_months")))) {
            throw Refused.unfit("refused.recycling.season", Shipped.limit("season_months"));
        }
        permits.mustBeGood(season.carrier(), season.first());
        permits.mustBeGood(season.site(), season.first());
        if (!seasons.insert(season)) {
            throw Refused.conflict("refused.recycling.season_known", season.number());
        }
    }

    @Transactional(readOnly = true)
    public List<Season> all() {
        return seasons.all();
    }
}
