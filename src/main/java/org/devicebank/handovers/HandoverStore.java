package org.devicebank.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverStore {

    private final JdbcClient db;

    HandoverStore(JdbcClient db) {
        this.db = db;
    }

    UUID insert(DeviceId device, RequestId request, Set<Explained> explained, Confirmed confirmed) {
        return db.sql("""
                insert into handovers.handover (place_id, device_id, request_id, explained, confirmed, handed_by)
                values (places.here(), :device, :request, :explained::text[], :confirmed, :by)
                returning id
                """)
                .param("device", device.value())
                .param("request", request.value())
                .param(
                        "explained",
                        explained.stream().map(Explained::name).sorted().collect(Collectors.joining(",", "{", "}")))
                .param("confirmed", confirmed.name())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .single();
    }

    void insert(UUID handover, Answer answer) {
        var otherwise = answer.otherwise();
        db.sql("""
                insert into handovers.answer (place_id, handover_id, recipient, otherwise, first_time)
                values (places.here(), :handover, :recipient, :otherwise, :first)
                """)
                .param("handover", handover)
                .param("recipient", answer.recipient().name())
                .param("otherwise", otherwise == null ? null : otherwise.name())
                .param("first", answer.firstTime())
                .update();
    }

    /// What a partner handed over and still is with people, the longest unseen first.
    List<Given> given(@Nullable OrganisationId partner, int size) {
        return db.sql("""
                select handover.id, device.tag_prefix, device.tag_number, device.kind, handover.handed_at, seen.day, seen.use
                from handovers.handover as handover
                join devices.report_device as device
                    on device.place_id = handover.place_id and device.id = handover.device_id
                left join lateral (
                    select look.day, look.use
                    from handovers.look as look
                    where look.place_id = handover.place_id and look.handover_id = handover.id
                    order by look.day desc limit 1) as seen on true
                where handover.place_id = places.here() and device.stage = 'HANDED_OVER'
                    and (:partner::uuid is null or device.held_by = :partner::uuid)
                    and not exists (
                        select 1 from handovers.handover as later
                        where later.place_id = handover.place_id and later.device_id = handover.device_id
                            and later.handed_at > handover.handed_at)
                order by seen.day nulls first, handover.handed_at
                limit :size
                """)
                .param("partner", partner == null ? null : partner.value())
                .param("size", size)
                .query(HandoverStore::given)
                .list();
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        var use = row.getString("use");
        return new Given(
                row.getObject("id", UUID.class),
                new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                Kind.valueOf(row.getString("kind")),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                use == null ? null : Given.Use.valueOf(use));
    }

    /// The second look of a day changes nothing.
    void look(UUID handover, LocalDate day, Given.Use use) {
        db.sql("""
                insert into handovers.look (place_id, handover_id, day, use, looked_by)
                values (places.here(), :handover, :day, :use, :by)
                on conflict (place_id, handover_id, day) do nothing
                """)
                .param("handover", handover)
                .param("day", day)
                .param("use", use.name())
                .param("by", Asking.now().member().value())
                .update();
    }
}
