package org.devicebank.parts;

import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartStore {

    private final JdbcClient db;

    PartStore(JdbcClient db) {
        this.db = db;
    }

    /// The first of so many numbers that nobody else gets: the counter's row is locked until the transaction ends.
    long takeNumbers(int count) {
        return db.sql("""
                insert into parts.counter as counter (place_id, next)
                values (places.here(), 1 + :count)
                on conflict (place_id) do update set next = counter.next + :count
                returning next - :count
                """).param("count", count).query(Long.class).single();
    }

    PartId insert(Bought bought, long first) {
        return db
                .sql("""
                insert into parts.piece (place_id, number, kind, origin, serial, supplier, cost_pence, received_on, entered_by)
                select places.here(), :first + one, :kind, :origin, :serial, :supplier, :pence, :day, :by
                from generate_series(0, :count - 1) as one
                order by one
                returning id
                """)
                .param("first", first)
                .param("count", bought.count())
                .param("kind", bought.kind().code())
                .param("origin", bought.origin().name())
                .param("serial", bought.serial().isEmpty() ? null : bought.serial())
                .param("supplier", bought.supplier())
                .param("pence", bought.pence())
                .param("day", bought.receivedOn())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PartId::new)
                .findFirst()
                .orElseThrow();
    }

    /// Empty when that drive was taken out before.
    Optional<PartId> insert(DeviceId from, Harvest harvest, boolean waste, long number) {
        var drive = harvest.drive();
        var wiped = drive == null ? null : drive.evidence();
        var reached = drive == null ? null : drive.reached();
        return db.sql("""
                insert into parts.piece (place_id, number, kind, origin, serial, model, bytes, source_device, source_drive,
                    from_waste, tested, wiped, level, technique, judged_as, entered_by)
                values (places.here(), :number, :kind, 'HARVESTED', :serial, :model, :bytes, :source, :drive, :waste,
                    :tested, :wiped, :level, :technique, :judged, :by)
                on conflict do nothing
                returning id
                """)
                .param("number", number)
                .param("kind", harvest.kind().code())
                .param("serial", drive == null ? null : drive.serial())
                .param("model", drive == null ? null : drive.model())
                .param("bytes", drive == null ? null : drive.bytes())
                .param("source", from.value())
                .param("drive", drive == null ? null : drive.id().value())
                .param("waste", waste)
                .param("tested", harvest.tested())
                .param("wiped", wiped == null ? null : wiped.sha256())
                .param("level", reached == null ? null : reached.level().name())
                .param("technique", reached == null ? null : reached.technique().name())
                .param("judged", reached == null ? null : reached.medium().name())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .optional()
                .map(PartId::new);
    }

    /// False when the document was there already.
    boolean endWaste(PartId id, EvidenceId document, String why) {
        return db.sql("""
                insert into parts.end_of_waste (place_id, piece_id, evidence, why, decided_by)
                values (places.here(), :id, :evidence, :why, :by)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("evidence", document.sha256())
                        .param("why", why)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    boolean fit(Piece piece, DeviceId into) {
        return leave(piece, Piece.Fate.FITTED, into, null);
    }

    boolean scrap(Piece piece, String why) {
        return leave(piece, Piece.Fate.SCRAPPED, null, why);
    }

    /// False when it left before: of two people who take the last one, the key lets one through.
    private boolean leave(Piece piece, Piece.Fate fate, @Nullable DeviceId into, @Nullable String note) {
        return db.sql("""
                insert into parts.leaving (place_id, piece_id, fate, device_id, from_waste, ended, note, done_by)
                values (places.here(), :id, :fate, :device, :waste, :ended, :note, :by)
                on conflict do nothing
                """)
                        .param("id", piece.id().value())
                        .param("fate", fate.name())
                        .param("device", into == null ? null : into.value())
                        .param("waste", piece.fromWaste())
                        .param(
                                "ended",
                                piece.ended() == null ? null : piece.id().value())
                        .param("note", note)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    void setLevel(PartKind kind, int level) {
        db.sql("""
                insert into parts.level (place_id, kind, level, set_by)
                values (places.here(), :kind, :level, :by)
                """)
                .param("kind", kind.code())
                .param("level", level)
                .param("by", Asking.now().member().value())
                .update();
    }
}
