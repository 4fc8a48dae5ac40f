package org.devicebank.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.MemberId;
import org.devicebank.places.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartyStore {

    private final JdbcClient db;

    PartyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Organisation organisation) {
        db.sql("""
                insert into parties.organisation (place_id, id, name, part, assurance, sector)
                values (places.here(), :id, :name, :part, :assurance, :sector)
                """)
                .param("id", organisation.id().value())
                .param("name", organisation.name())
                .param("part", organisation.part().name())
                .param("assurance", organisation.assurance())
                .param("sector", organisation.sector().name())
                .update();
    }

    List<Organisation> organisations(@Nullable Part part) {
        return db.sql("""
                select id, name, part, assurance, sector
                from parties.organisation
                where place_id = places.here() and (:part::text is null or part = :part)
                order by lower(name)
                """)
                .param("part", part == null ? null : part.name())
                .query(PartyStore::organisation)
                .list();
    }

    Optional<Organisation> organisation(OrganisationId id) {
        return db.sql("""
                select id, name, part, assurance, sector
                from parties.organisation
                where place_id = places.here() and id = :id
                """)
                .param("id", id.value())
                .query(PartyStore::organisation)
                .optional();
    }

    Optional<Organisation> named(String name) {
        return db.sql("""
                select id, name, part, assurance, sector
                from parties.organisation
                where place_id = places.here() and lower(name) = lower(:name)
                """).param("name", name).query(PartyStore::organisation).optional();
    }

    MemberId insert(
            String name, String email, @Nullable OrganisationId organisation, Set<Role> roles, String password) {
        try {
            return db.sql("""
                    insert into parties.member (place_id, name, email, organisation_id, roles, password)
                    values (places.here(), :name, :email, :organisation, :roles::text[], :password)
                    returning id
                    """)
                    .param("name", name)
                    .param("email", email)
                    .param("organisation", organisation == null ? null : organisation.value())
                    .param("roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(",", "{", "}")))
                    .param("password", password)
                    .query((row, _) -> new MemberId(row.getObject("id", UUID.class)))
                    .single();
        } catch (DuplicateKeyException _) {
            throw Refused.conflict("refused.parties.email_taken", email);
        }
    }

    void password(MemberId id, String hash) {
        db.sql("""
                update parties.member
                set password = :hash
                where place_id = places.here() and id = :id
                """).param("id", id.value()).param("hash", hash).update();
    }

    void insertInvitation(byte[] secret, MemberId member, Instant at, Instant until) {
        db.sql("""
                insert into parties.invitation (place_id, secret, member_id, made_at, until)
                values (places.here(), :secret, :member, :at, :until)
                """)
                .param("secret", secret)
                .param("member", member.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void endInvitations(MemberId member, Instant at) {
        db.sql("""
                update parties.invitation
                set used_at = :at
                where place_id = places.here() and member_id = :member and used_at is null
                """)
                .param("member", member.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<MemberId> invited(byte[] secret, Instant at) {
        return db.sql("""
                select member_id
                from parties.invitation
                where place_id = places.here() and secret = :secret and used_at is null and until > :at
                """)
                .param("secret", secret)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new MemberId(row.getObject("member_id", UUID.class)))
                .optional();
    }

    /// Whether this use is the first, and in time.
    boolean useInvitation(byte[] secret, Instant at) {
        return db.sql("""
                update parties.invitation
                set used_at = :at
                where place_id = places.here() and secret = :secret and used_at is null and until > :at
                """)
                        .param("secret", secret)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void deactivate(MemberId id) {
        db.sql("""
                update parties.member
                set active = false
                where place_id = places.here() and id = :id
                """).param("id", id.value()).update();
    }

    Optional<Member> member(MemberId id) {
        return db.sql("""
                select id, name, email, organisation_id, roles, active
                from parties.member
                where place_id = places.here() and id = :id
                """).param("id", id.value()).query(PartyStore::member).optional();
    }

    List<Member> members() {
        return db.sql("""
                select id, name, email, organisation_id, roles, active
                from parties.member
                where place_id = places.here()
                order by lower(name)
                """).query(PartyStore::member).list();
    }

    Map<MemberId, String> names() {
        return members().stream().collect(Collectors.toMap(Member::id, Member::name));
    }

    static Member member(ResultSet row, int index) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        return new Member(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                organisation == null ? null : new OrganisationId(organisation),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"));
    }

    private static Organisation organisation(ResultSet row, int index) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Part.valueOf(row.getString("part")),
                row.getInt("assurance"),
                Sector.valueOf(row.getString("sector")));
    }
}
