package org.devicebank.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.Rows;
import org.devicebank.ledger.Turn;
import org.devicebank.places.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FigureStore {

    private static final String FIGURE = """
            select id, donation_id, from_day, until_day, method, n1, n2, n3, said, said_hash, bundle, issued_at
            from figures.figure
            where place_id = places.here()
            """;

    private static final String RESTS = """
            from figures.rests_on as rests
            join ledger.report_line as line
                on line.place_id = rests.place_id and line.device_id = rests.device_id and line.id = rests.line_id
                    and line.turn = rests.turn
            where rests.place_id = places.here() and rests.figure_id = :figure
            """;
    private static final int AT_ONCE = 2_000;

    private final JdbcClient db;

    FigureStore(JdbcClient db) {
        this.db = db;
    }

    /// Empty when the very same figure was issued before.
    Optional<FigureId> insert(Figure figure, String said, String saidHash, EvidenceId bundle) {
        return db.sql("""
                insert into figures.figure (place_id, donation_id, from_day, until_day, method, hash, n1, n2, n3, said,
                    said_hash, bundle, issued_by)
                values (places.here(), :donation, :from, :until, :method, :hash, :n1, :n2, :n3, :said, :saidHash, :bundle,
                    :by)
                on conflict (place_id, said_hash) do nothing
                returning id
                """)
                .param("donation", figure.scope().donation())
                .param("from", figure.scope().from())
                .param("until", figure.scope().until())
                .param("method", figure.method())
                .param("hash", figure.hash())
                .param("n1", figure.nets().n1())
                .param("n2", figure.nets().n2())
                .param("n3", figure.nets().n3())
                .param("said", said)
                .param("saidHash", saidHash)
                .param("bundle", bundle.sha256())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .optional()
                .map(FigureId::new);
    }

    /// @param lines the turns it rests on
    void restOn(FigureId figure, Stream<Turn> lines) {
        lines.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> restOn(figure, some));
    }

    private void restOn(FigureId figure, List<Turn> some) {
        db.sql("""
                insert into figures.rests_on (place_id, figure_id, device_id, line_id, turn)
                select places.here(), :figure, device_id, line_id, turn
                from unnest(string_to_array(:devices, ' ')::uuid[], string_to_array(:lines, ' ')::uuid[],
                        string_to_array(:turns, ' ')::integer[]) as row (device_id, line_id, turn)
                """)
                .param("figure", figure.value())
                .param("devices", Turn.joined(some, one -> one.device().toString()))
                .param("lines", Turn.joined(some, one -> one.line().toString()))
                .param("turns", Turn.joined(some, one -> String.valueOf(one.number())))
                .update();
    }

    /// The lines that a figure rests on as they were, those of one device together. They are read as they are taken.
    Stream<Kept> rests(FigureId figure, Rows rows) {
        return db
                .sql("select line.* " + RESTS + " order by line.device_id, line.id")
                .withFetchSize(AT_ONCE)
                .param("figure", figure.value())
                .query(rows::kept)
                .stream();
    }

    /// Their hashes, in the order of their ids.
    Stream<Turn> turns(FigureId figure) {
        return db
                .sql("select line.device_id, line.id, line.turn, line.hash, line.gone " + RESTS
                        + " order by rests.line_id")
                .withFetchSize(AT_ONCE)
                .param("figure", figure.value())
                .query(Rows::turn)
                .stream();
    }

    /// The largest of those of one phase.
    List<Kept> rests(FigureId figure, Phase phase, int most, Rows rows) {
        return db.sql("select line.* " + RESTS
                        + " and line.phase = :phase order by line.result desc, line.id limit :most")
                .param("figure", figure.value())
                .param("phase", phase.name())
                .param("most", most)
                .query(rows::kept)
                .list();
    }

    /// How many lines of one phase it rests on.
    int count(FigureId figure, Phase phase) {
        return db.sql("select count(line.id) " + RESTS + " and line.phase = :phase")
                .param("figure", figure.value())
                .param("phase", phase.name())
                .query(Integer.class)
                .single();
    }

    Optional<Issued> find(FigureId id) {
        return db.sql(FIGURE + " and id = :id")
                .param("id", id.value())
                .query(FigureStore::issued)
                .optional();
    }

    Optional<Issued> find(String saidHash) {
        return db.sql(FIGURE + " and said_hash = :hash")
                .param("hash", saidHash)
                .query(FigureStore::issued)
                .optional();
    }

    List<Issued> latest(int size) {
        return db.sql(FIGURE + " order by issued_at desc limit :size")
                .param("size", size)
                .query(FigureStore::issued)
                .list();
    }

    private static Issued issued(ResultSet row, int number) throws SQLException {
        return new Issued(
                new FigureId(row.getObject("id", UUID.class)),
                new Scope(
                        row.getObject("donation_id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)),
                row.getString("method"),
                row.getBigDecimal("n1"),
                row.getBigDecimal("n2"),
                row.getBigDecimal("n3"),
                row.getString("said"),
                row.getString("said_hash"),
                new EvidenceId(row.getString("bundle")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
