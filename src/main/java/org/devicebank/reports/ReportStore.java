package org.devicebank.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.devicebank.devices.Tag;
import org.devicebank.donations.DonationId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.stages.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportStore {

    private final JdbcClient db;

    ReportStore(JdbcClient db) {
        this.db = db;
    }

    List<Reconciliation.Row> rows(DonationId donation) {
        return db.sql("""
                select line.number, coalesce(device.kind, line.listed_kind) as kind, line.maker, line.model, line.serial,
                    line.asset_tag, line.closed, device.tag_prefix, device.tag_number, device.stage, device.route,
                    device.origin
                from donations.report_line as line
                left join devices.report_device as device
                    on device.place_id = line.place_id and device.id = line.device_id
                where line.place_id = places.here() and line.donation_id = :donation
                order by line.number
                """)
                .param("donation", donation.value())
                .query(ReportStore::row)
                .list();
    }

    int extra(DonationId donation) {
        return db.sql("""
                select count(extra.device_id)
                from donations.report_extra as extra
                where extra.place_id = places.here() and extra.donation_id = :donation
                """)
                .param("donation", donation.value())
                .query(Integer.class)
                .single();
    }

    /// What receiving sites confirmed of the devices of a donation, in grams by treatment.
    List<Handled> handled(DonationId donation) {
        return db.sql("""
                select handled.treatment, handled.actual, sum(handled.grams)::bigint as grams
                from receipts.report_e_waste as handled
                where handled.place_id = places.here() and handled.grams > 0
                    and (exists (select 1 from donations.report_line as line
                            where line.place_id = handled.place_id and line.device_id = handled.device_id
                                and line.donation_id = :donation)
                        or exists (select 1 from donations.report_extra as extra
                            where extra.place_id = handled.place_id and extra.device_id = handled.device_id
                                and extra.donation_id = :donation))
                group by handled.treatment, handled.actual
                order by handled.treatment, handled.actual desc
                """)
                .param("donation", donation.value())
                .query((row, _) -> new Handled(
                        row.getString("treatment"), row.getBoolean("actual"), new Grams(row.getLong("grams"))))
                .list();
    }

    List<Board.Waiting> waiting() {
        return db.sql("""
                select request.kind, count(request.id) as n
                from requests.report_request as request
                where request.place_id = places.here() and request.standing = 'OPEN'
                group by request.kind
                order by n desc
                """)
                .query((row, _) -> new Board.Waiting(Kind.valueOf(row.getString("kind")), row.getLong("n")))
                .list();
    }

    /// Counted up to a thousand for each stage: nobody needs the exact number of a heap, and counting it takes time.
    List<Board.Stuck> stuck() {
        return db.sql("""
                select stage.name, count(stood.id) as n
                from unnest(array['RECEIVED', 'IDENTIFIED', 'WIPED', 'TESTED', 'RESERVED', 'DISPATCHED', 'RETURNED'])
                    as stage (name)
                cross join lateral (
                    select device.id
                    from devices.report_device as device
                    where device.place_id = places.here() and device.stage = stage.name
                        and device.stage_since < now() - interval '14 days'
                    limit 1000) as stood
                group by stage.name
                """)
                .query((row, _) -> new Board.Stuck(Stage.valueOf(row.getString("name")), row.getLong("n")))
                .list();
    }

    private static Reconciliation.Row row(ResultSet row, int index) throws SQLException {
        var kind = row.getString("kind");
        var stage = row.getString("stage");
        return new Reconciliation.Row(
                row.getInt("number"),
                kind == null ? null : Kind.valueOf(kind),
                row.getString("maker"),
                row.getString("model"),
                row.getString("serial"),
                row.getString("asset_tag"),
                stage == null ? null : new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                stage,
                "NEW".equals(row.getString("origin")),
                Reconciliation.Fate.of(stage, row.getString("route"), row.getBoolean("closed")));
    }
}
