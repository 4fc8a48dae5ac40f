package org.devicebank.seasons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.devicebank.permits.PermitId;
import org.devicebank.places.Asking;
import org.devicebank.sorts.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeasonStore {

    private final JdbcClient db;

    SeasonStore(JdbcClient db) {
        this.db = db;
    }

    /// False when a ticket of this number is there already.
    boolean insert(Season season) {
        return db.sql("""
                insert into seasons.season (place_id, id, number, carrier, site, sort, first_day, last_day,
                    entered_by)
                values (places.here(), :id, :number, :carrier, :site, :sort, :first, :last, :by)
                on conflict (place_id, number) do nothing
                """)
                        .param("id", season.id())
                        .param("number", season.number())
                        .param("carrier", season.carrier().value())
                        .param("site", season.site().value())
                        .param("sort", season.sort().name())
                        .param("first", season.first())
                        .param("last", season.last())
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    List<Season> all() {
        return db.sql("""
                select id, number, carrier, site, sort, first_day, last_day
                from seasons.season
                where place_id = places.here()
                order by last_day desc
                """).query(SeasonStore::season).list();
    }

    private static Season season(ResultSet row, int number) throws SQLException {
        return new Season(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new PermitId(row.getObject("carrier", UUID.class)),
                new PermitId(row.getObject("site", UUID.class)),
                Sort.valueOf(row.getString("sort")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
