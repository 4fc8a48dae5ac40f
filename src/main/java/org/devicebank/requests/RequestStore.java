package org.devicebank.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore {

    private static final String REQUEST = """
            select id, partner_id, person_code, kind, purpose, access, urgency, small_area, decile, vintage, standing,
                asked_at
            from requests.request
            where place_id = places.here()
            """;

    private final JdbcClient db;

    RequestStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Request request) {
        db.sql("""
                insert into requests.request (place_id, id, partner_id, person_code, kind, purpose, access, urgency,
                    small_area, decile, vintage, standing, asked_at)
                values (places.here(), :id, :partner, :person, :kind, :purpose, :access, :urgency,
                    :area, :decile, :vintage, :standing, :asked)
                """)
                .param("id", request.id().value())
                .param("partner", request.partner().value())
                .param("person", request.person().text())
                .param("kind", request.kind().name())
                .param("purpose", request.purpose().name())
                .param("access", request.access().name())
                .param("urgency", request.urgency().name())
                .param("area", request.smallArea())
                .param("decile", request.decile())
                .param("vintage", request.vintage())
                .param("standing", request.standing().name())
                .param("asked", request.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False when somebody in the place has that code already.
    boolean enter(OrganisationId partner, PersonCode code) {
        return db.sql("""
                insert into requests.person (place_id, code, partner_id)
                values (places.here(), :code, :partner)
                on conflict do nothing
                """)
                        .param("code", code.text())
                        .param("partner", partner.value())
                        .update()
                == 1;
    }

    boolean knows(OrganisationId partner, String person) {
        return db.sql("""
                select exists (
                    select 1 from requests.person
                    where place_id = places.here() and partner_id = :partner and code = :person)
                """)
                .param("partner", partner.value())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    Optional<Request> find(RequestId id) {
        return db.sql(REQUEST + "and id = :id")
                .param("id", id.value())
                .query(RequestStore::request)
                .optional();
    }

    /// Two coordinators may answer one request at once: the second waits here and then sees that it is answered.
    Request lock(RequestId id) {
        return db.sql(REQUEST + "and id = :id for update")
                .param("id", id.value())
                .query(RequestStore::request)
                .optional()
                .orElseThrow(() -> Refused.missing("refused.requests.missing"));
    }

    void move(RequestId id, Standing to) {
        db.sql("""
                update requests.request
                set standing = :standing, standing_since = now()
                where place_id = places.here() and id = :id
                """).param("id", id.value()).param("standing", to.name()).update();
    }

    List<Request> open() {
        return db.sql(REQUEST + "and standing = 'OPEN' order by asked_at, id limit 1000")
                .query(RequestStore::request)
                .list();
    }

    List<Request> of(OrganisationId partner) {
        return db.sql(REQUEST + "and partner_id = :partner order by asked_at desc, id desc limit 500")
                .param("partner", partner.value())
                .query(RequestStore::request)
                .list();
    }

    private static Request request(ResultSet row, int index) throws SQLException {
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("partner_id", UUID.class)),
                new PersonCode(row.getString("person_code")),
                Kind.valueOf(row.getString("kind")),
                Purpose.valueOf(row.getString("purpose")),
                Access.valueOf(row.getString("access")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("small_area"),
                row.getObject("decile", Integer.class),
                row.getString("vintage"),
                Standing.valueOf(row.getString("standing")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
