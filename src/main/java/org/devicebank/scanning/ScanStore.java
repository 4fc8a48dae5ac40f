package org.devicebank.scanning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ScanStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MESSAGES = 1;
    private static final int DEVICES = 2;
    private static final String MINE = """
            select id, run, card, device_id, shown, outcome, says, address
            from scanning.scan
            where place_id = places.here() and member_id = :me
            """;

    private final JdbcClient db;

    ScanStore(JdbcClient db) {
        this.db = db;
    }

    /// The second of two copies of a message waits here until the first is remembered.
    void lockMessage(UUID message) {
        lock(MESSAGES, message);
    }

    /// The second of two scans of a device waits here until the first is done or undone.
    void lockDevice(DeviceId device) {
        lock(DEVICES, device.value());
    }

    private void lock(int what, UUID which) {
        db.sql("select pg_advisory_xact_lock(:what, hashtext(:which))")
                .param("what", what)
                .param("which", which.toString())
                .query((_, _) -> true)
                .single();
    }

    Scanned insert(Scanned scanned) {
        db.sql("""
                insert into scanning.scan (place_id, member_id, id, run, card, device_id, shown, outcome, says, address)
                values (places.here(), :me, :id, :run, :card, :device, :shown, :outcome, :says, :address)
                """)
                .param("me", me())
                .param("id", scanned.message())
                .param("run", scanned.run())
                .param("card", scanned.card())
                .param(
                        "device",
                        scanned.device() == null ? null : scanned.device().value())
                .param("shown", scanned.shown())
                .param("outcome", scanned.outcome().name())
                .param("says", JSON.writeValueAsString(scanned.says()))
                .param("address", scanned.address())
                .update();
        return scanned;
    }

    Optional<Scanned> find(UUID message) {
        return db.sql(MINE + "and id = :id")
                .param("me", me())
                .param("id", message)
                .query(ScanStore::scanned)
                .optional();
    }

    List<Scanned> run(UUID run) {
        return db.sql(MINE + "and run = :run order by scanned_at desc, id desc limit 1000")
                .param("me", me())
                .param("run", run)
                .query(ScanStore::scanned)
                .list();
    }

    Optional<Scanned> latest() {
        return db.sql(MINE + "order by scanned_at desc, id desc limit 1")
                .param("me", me())
                .query(ScanStore::scanned)
                .optional();
    }

    /// The word of the card that a run began with.
    Optional<String> laid(UUID run) {
        return find(run).filter(Scanned::laid).map(Scanned::card);
    }

    boolean played(UUID run, String card, DeviceId device) {
        return db.sql("""
                select exists (
                    select 1
                    from scanning.scan
                    where place_id = places.here() and run = :run and card = :card and device_id = :device
                        and outcome = 'DONE')
                """)
                .param("run", run)
                .param("card", card)
                .param("device", device.value())
                .query(Boolean.class)
                .single();
    }

    void forget() {
        db.sql("""
                delete from scanning.scan
                where place_id = places.here() and scanned_at < now() - interval '30 days'
                """).update();
    }

    private static UUID me() {
        return Asking.now().member().value();
    }

    private static Scanned scanned(ResultSet row, int index) throws SQLException {
        var device = row.getObject("device_id", UUID.class);
        return new Scanned(
                row.getObject("id", UUID.class),
                row.getObject("run", UUID.class),
                row.getString("card"),
                device == null ? null : new DeviceId(device),
                row.getString("shown"),
                Outcome.valueOf(row.getString("outcome")),
                JSON.readValue(row.getString("says"), Sentence.class),
                row.getString("address"));
    }
}
