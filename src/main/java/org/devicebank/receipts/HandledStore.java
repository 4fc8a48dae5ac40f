package org.devicebank.receipts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.Grams;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandledStore {

    private final JdbcClient db;

    HandledStore(JdbcClient db) {
        this.db = db;
    }

    /// @param donor only what came from one donor, or null for all
    List<Handled> between(LocalDate first, LocalDate last, @Nullable UUID donor) {
        return db.sql("""
                select organisation.name as donor, handled.treatment, handled.actual,
                    count(distinct handled.item_id) as things, sum(handled.grams)::bigint as grams
                from receipts.report_e_waste as handled
                left join donations.report_line as line
                    on line.place_id = handled.place_id and line.device_id = handled.device_id
                left join donations.report_extra as extra
                    on extra.place_id = handled.place_id and extra.device_id = handled.device_id
                left join parties.report_organisation as organisation
                    on organisation.place_id = handled.place_id
                        and organisation.id = coalesce(line.donor_id, extra.donor_id)
                where handled.place_id = places.here() and handled.day between :first and :last and handled.grams > 0
                    and (:donor::uuid is null or organisation.id = :donor::uuid)
                group by organisation.name, handled.treatment, handled.actual
                order by organisation.name nulls last,
                    array_position(array['REUSE', 'RECYCLING', 'RECOVERY', 'LANDFILL'], handled.treatment),
                    handled.actual desc
                """)
                .param("first", first)
                .param("last", last)
                .param("donor", donor == null ? null : donor.toString())
                .query((row, _) -> new Handled(
                        row.getString("donor"),
                        Treatment.valueOf(row.getString("treatment")),
                        row.getBoolean("actual"),
                        row.getLong("things"),
                        new Grams(row.getLong("grams"))))
                .list();
    }
}
