package org.devicebank.parts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Medium;
import org.devicebank.places.MemberId;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveProof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is in stock and where the rest went.
@Repository
class PieceStore {

    private static final Map<String, PartKind> KINDS =
            Arrays.stream(PartKind.values()).collect(Collectors.toMap(PartKind::code, Function.identity()));
    private static final String PIECE = """
            select piece.id, piece.number, piece.kind, piece.origin, piece.serial, piece.model, piece.bytes, piece.supplier,
                piece.cost_pence, piece.received_on, piece.source_device, source.tag_prefix as source_prefix,
                source.tag_number as source_number, piece.from_waste, piece.tested, piece.wiped, piece.level,
                piece.technique, piece.judged_as, ended.evidence as ended,
                piece.entered_by, piece.entered_at, leaving.fate, leaving.device_id as fitted_in,
                target.tag_prefix as fitted_prefix, target.tag_number as fitted_number, leaving.left_at
            from parts.piece as piece
            left join parts.end_of_waste as ended on ended.place_id = piece.place_id and ended.piece_id = piece.id
            left join parts.leaving as leaving on leaving.place_id = piece.place_id and leaving.piece_id = piece.id
            left join devices.report_device as source on source.place_id = piece.place_id and source.id = piece.source_device
            left join devices.report_device as target on target.place_id = piece.place_id and target.id = leaving.device_id
            where piece.place_id = places.here()
            """;

    private final JdbcClient db;

    PieceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Piece> find(PartId id) {
        return db.sql(PIECE + " and piece.id = :id")
                .param("id", id.value())
                .query(PieceStore::piece)
                .optional();
    }

    Optional<Piece> oldest(PartKind kind) {
        return db.sql(PIECE + """
                 and leaving.fate is null and piece.kind = :kind and (not piece.from_waste or ended.evidence is not null)
                order by piece.number
                limit 1
                """)
                .param("kind", kind.code())
                .query(PieceStore::piece)
                .optional();
    }

    List<Piece> inStock() {
        return db.sql(PIECE + " and leaving.fate is null order by piece.kind, piece.number limit 1000")
                .query(PieceStore::piece)
                .list();
    }

    List<Piece> fittedIn(DeviceId device) {
        return db.sql(PIECE + " and leaving.device_id = :device order by leaving.left_at")
                .param("device", device.value())
                .query(PieceStore::piece)
                .list();
    }

    List<Piece> takenFrom(DeviceId device) {
        return db.sql(PIECE + " and piece.source_device = :device order by piece.number")
                .param("device", device.value())
                .query(PieceStore::piece)
                .list();
    }

    /// Every kind that is in stock, was in stock, or has a level.
    List<Count> counts() {
        return db.sql("""
                with level as (
                    select distinct on (kind) kind, level from parts.level
                    where place_id = places.here()
                    order by kind, id desc
                ), stock as (
                    select piece.kind, piece.origin, leaving.fate is null as here,
                        piece.from_waste and ended.evidence is null as waiting
                    from parts.piece as piece
                    left join parts.end_of_waste as ended on ended.place_id = piece.place_id and ended.piece_id = piece.id
                    left join parts.leaving as leaving on leaving.place_id = piece.place_id and leaving.piece_id = piece.id
                    where piece.place_id = places.here()
                )
                select kind, count(*) filter (where here and origin = 'NEW') as fresh,
                    count(*) filter (where here and origin = 'REFURBISHED') as refurbished,
                    count(*) filter (where here and origin = 'HARVESTED') as harvested,
                    count(*) filter (where here and waiting) as waiting, max(level) as level
                from stock full join level using (kind)
                group by kind
                order by kind
                """)
                .query((row, _) -> new Count(
                        kind(row.getString("kind")),
                        row.getInt("fresh"),
                        row.getInt("refurbished"),
                        row.getInt("harvested"),
                        row.getInt("waiting"),
                        row.getObject("level", Integer.class)))
                .list();
    }

    private static PartKind kind(String code) {
        return Objects.requireNonNull(KINDS.get(code), code);
    }

    private static Piece piece(ResultSet row, int index) throws SQLException {
        var left = row.getObject("left_at", OffsetDateTime.class);
        var fate = row.getString("fate");
        return new Piece(
                new PartId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                kind(row.getString("kind")),
                PartOrigin.valueOf(row.getString("origin")),
                row.getString("serial"),
                row.getString("model"),
                row.getObject("bytes", Long.class),
                row.getString("supplier"),
                row.getObject("cost_pence", Integer.class),
                row.getObject("received_on", LocalDate.class),
                device(row, "source_device"),
                tag(row, "source"),
                row.getBoolean("from_waste"),
                row.getString("tested"),
                wiped(row),
                evidence(row, "ended"),
                new MemberId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                fate == null ? null : Piece.Fate.valueOf(fate),
                device(row, "fitted_in"),
                tag(row, "fitted"),
                left == null ? null : left.toInstant());
    }

    private static @Nullable DeviceId device(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new DeviceId(id);
    }

    private static @Nullable String tag(ResultSet row, String which) throws SQLException {
        var prefix = row.getString(which + "_prefix");
        return prefix == null ? null : new Tag(prefix, row.getLong(which + "_number")).text();
    }

    private static DriveProof.@Nullable Wiped wiped(ResultSet row) throws SQLException {
        var document = evidence(row, "wiped");
        return document == null
                ? null
                : new DriveProof.Wiped(
                        document,
                        new Reached(
                                Level.valueOf(row.getString("level")),
                                Technique.valueOf(row.getString("technique")),
                                Medium.valueOf(row.getString("judged_as"))));
    }

    private static @Nullable EvidenceId evidence(ResultSet row, String column) throws SQLException {
        var sha = row.getString(column);
        return sha == null ? null : new EvidenceId(sha);
    }
}
