package org.devicebank.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LetterStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNSENT = """
            select id, organisation_id, says, written_at
            from letters.letter
            where place_id = places.here() and sent_at is null
            order by written_at
            """;

    private final JdbcClient db;

    LetterStore(JdbcClient db) {
        this.db = db;
    }

    void insert(OrganisationId to, Sentence says) {
        db.sql("""
                insert into letters.letter (place_id, organisation_id, says)
                values (places.here(), :to, :says)
                """)
                .param("to", to.value())
                .param("says", JSON.writeValueAsString(says))
                .update();
    }

    List<Letter> waiting() {
        return db.sql(UNSENT + "limit 500").query(LetterStore::letter).list();
    }

    /// Two senders may work at once: each takes rows that the other does not hold.
    List<Letter> take(int most) {
        return db.sql(UNSENT + "limit :most for update skip locked")
                .param("most", most)
                .query(LetterStore::letter)
                .list();
    }

    void sent(UUID id) {
        db.sql("""
                update letters.letter
                set sent_at = now()
                where place_id = places.here() and id = :id
                """).param("id", id).update();
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                JSON.readValue(row.getString("says"), Sentence.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
