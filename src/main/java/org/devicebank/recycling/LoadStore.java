package org.devicebank.recycling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.permits.PermitId;
import org.devicebank.places.Asking;
import org.devicebank.sorts.Container;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LoadStore {

    private static final String LOAD = """
            select load.id, load.number, load.hazardous, load.state, load.started_at,
                (select count(item.id) from recycling.item as item
                 where item.place_id = load.place_id and item.load_id = load.id
                    and not exists (select 1 from recycling.removal as removal
                        where removal.place_id = item.place_id and removal.item_id = item.id)) as things,
                plan.id as plan_id, plan.day, plan.carrier, plan.site, plan.vehicle, plan.collected_from, plan.container,
                plan.containers, plan.processes, plan.handling, plan.declared, plan.season_id,
                dispatch.number as paper, dispatch.day as sent_on, dispatch.left_at, dispatch.carrier as sent_carrier,
                dispatch.site as sent_site, dispatch.signed_holder, dispatch.signed_carrier, dispatch.html, dispatch.pdf,
                dispatch.keep_until
            from recycling.load as load
            left join lateral (
                select plan.id, plan.day, plan.carrier, plan.site, plan.vehicle, plan.collected_from, plan.container,
                    plan.containers, plan.processes, plan.handling, plan.declared, plan.season_id
                from recycling.plan as plan
                where plan.place_id = load.place_id and plan.load_id = load.id
                order by plan.id desc limit 1) as plan on true
            left join recycling.dispatch as dispatch
                on dispatch.place_id = load.place_id and dispatch.load_id = load.id
            where load.place_id = places.here()
            """;

    private final JdbcClient db;

    LoadStore(JdbcClient db) {
        this.db = db;
    }

    LoadId insert(boolean hazardous) {
        var id = db.sql("""
                with next as (
                    insert into recycling.counter as counter (place_id, last) values (places.here(), 1)
                    on conflict (place_id) do update set last = counter.last + 1
                    returning last)
                insert into recycling.load (place_id, number, hazardous, started_by)
                select places.here(), next.last, :hazardous, :by from next
                returning id
                """)
                .param("hazardous", hazardous)
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .single();
        return new LoadId(id);
    }

    /// Holds a load until the transaction ends: nothing goes into it while it leaves.
    Optional<LoadState> lock(LoadId id) {
        return db.sql("""
                select state from recycling.load where place_id = places.here() and id = :id for update
                """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(LoadState::valueOf);
    }

    void move(LoadId id, LoadState to) {
        db.sql("update recycling.load set state = :to where place_id = places.here() and id = :id")
                .param("to", to.name())
                .param("id", id.value())
                .update();
    }

    Optional<Load> find(LoadId id) {
        return db.sql(LOAD + " and load.id = :id")
                .param("id", id.value())
                .query(LoadStore::load)
                .optional();
    }

    /// What is being filled first, then what is under way, then the rest; the latest first.
    List<Load> latest(int size) {
        return db.sql(LOAD + """
                 order by array_position(array['FILLING', 'SENT', 'RECEIVED', 'CANCELLED'], load.state), load.number desc
                limit :size
                """).param("size", size).query(LoadStore::load).list();
    }

    List<Load> sentBetween(LocalDate first, LocalDate last) {
        return db.sql(LOAD + " and dispatch.day between :first and :last order by load.number")
                .param("first", first)
                .param("last", last)
                .query(LoadStore::load)
                .list();
    }

    Optional<Load> byNumber(String paper) {
        return db.sql(LOAD + " and dispatch.number = :paper")
                .param("paper", paper)
                .query(LoadStore::load)
                .optional();
    }

    void insert(LoadId id, Plan plan) {
        db.sql("""
                insert into recycling.plan (place_id, load_id, day, carrier, site, vehicle, collected_from, container,
                    containers, processes, handling, declared, season_id, entered_by)
                values (places.here(), :load, :day, :carrier, :site, :vehicle, :from, :container, :containers, :processes,
                    :handling, :declared, :season, :by)
                """)
                .param("load", id.value())
                .param("day", plan.day())
                .param("carrier", plan.carrier().value())
                .param("site", plan.site().value())
                .param("vehicle", plan.vehicle())
                .param("from", plan.from())
                .param("container", plan.container().name())
                .param("containers", plan.containers())
                .param("processes", plan.processes())
                .param("handling", plan.handling())
                .param("declared", plan.declared())
                .param("season", plan.season())
                .param("by", Asking.now().member().value())
                .update();
    }

    void insert(LoadId id, Dispatch sent) {
        db.sql("""
                insert into recycling.dispatch (place_id, load_id, plan_id, number, day, left_at, carrier, site,
                    signed_holder, signed_carrier, html, pdf, keep_until, sent_by)
                select places.here(), :load, max(plan.id::text)::uuid, :number, :day, :at, :carrier, :site, :holder, :driver,
                    :html, :pdf, :keep, :by
                from recycling.plan as plan where plan.place_id = places.here() and plan.load_id = :load
                """)
                .param("load", id.value())
                .param("number", sent.number())
                .param("day", sent.day())
                .param("at", sent.leftAt())
                .param("carrier", sent.carrier().value())
                .param("site", sent.site().value())
                .param("holder", sent.signedHolder())
                .param("driver", sent.signedCarrier())
                .param("html", sent.html().sha256())
                .param("pdf", sent.pdf().sha256())
                .param("keep", sent.keepUntil())
                .param("by", Asking.now().member().value())
                .update();
    }

    private static Load load(ResultSet row, int number) throws SQLException {
        return new Load(
                new LoadId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getBoolean("hazardous"),
                LoadState.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("things"),
                plan(row),
                sent(row));
    }

    private static @Nullable Plan plan(ResultSet row) throws SQLException {
        if (row.getObject("plan_id") == null) return null;
        return new Plan(
                row.getObject("day", LocalDate.class),
                new PermitId(row.getObject("carrier", UUID.class)),
                new PermitId(row.getObject("site", UUID.class)),
                row.getString("vehicle"),
                row.getString("collected_from"),
                Container.valueOf(row.getString("container")),
                row.getInt("containers"),
                row.getString("processes"),
                row.getString("handling"),
                row.getBoolean("declared"),
                row.getObject("season_id", UUID.class));
    }

    private static @Nullable Dispatch sent(ResultSet row) throws SQLException {
        if (row.getString("paper") == null) return null;
        return new Dispatch(
                row.getString("paper"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("left_at", LocalTime.class),
                new PermitId(row.getObject("sent_carrier", UUID.class)),
                new PermitId(row.getObject("sent_site", UUID.class)),
                row.getString("signed_holder"),
                row.getString("signed_carrier"),
                new EvidenceId(row.getString("html")),
                new EvidenceId(row.getString("pdf")),
                row.getObject("keep_until", LocalDate.class));
    }
}
