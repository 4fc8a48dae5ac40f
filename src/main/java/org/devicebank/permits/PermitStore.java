package org.devicebank.permits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.places.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PermitStore {

    private static final String PERMIT = """
            select permit.id, permit.organisation_id, organisation.name as holder, permit.kind, permit.number, permit.site,
                permit.address, permit.good_from, permit.good_until, withdrawal.day as withdrawn
            from permits.permit as permit
            left join parties.report_organisation as organisation
                on organisation.place_id = permit.place_id and organisation.id = permit.organisation_id
            left join permits.withdrawal as withdrawal
                on withdrawal.place_id = permit.place_id and withdrawal.permit_id = permit.id
            where permit.place_id = places.here()
            """;

    private final JdbcClient db;

    PermitStore(JdbcClient db) {
        this.db = db;
    }

    /// Empty when the same registration with the same end is there already.
    Optional<PermitId> insert(PermitForm form) {
        var organisation = form.organisation();
        return db.sql("""
                insert into permits.permit (place_id, organisation_id, kind, number, site, address, good_from, good_until,
                    entered_by)
                values (places.here(), :organisation, :kind, :number, :site, :address, :from, :until, :by)
                on conflict do nothing
                returning id
                """)
                .param("organisation", organisation == null ? null : organisation.value())
                .param("kind", form.kind().name())
                .param("number", form.number())
                .param("site", form.site())
                .param("address", form.address())
                .param("from", form.from())
                .param("until", form.until())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .optional()
                .map(PermitId::new);
    }

    /// False when it was withdrawn before.
    boolean withdraw(PermitId id, LocalDate day, String why) {
        return db.sql("""
                insert into permits.withdrawal (place_id, permit_id, day, why, withdrawn_by)
                values (places.here(), :id, :day, :why, :by)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("day", day)
                        .param("why", why)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    List<Permit> all() {
        return db.sql(PERMIT + " order by organisation.name nulls first, permit.kind, permit.good_until desc")
                .query(PermitStore::permit)
                .list();
    }

    Optional<Permit> find(PermitId id) {
        return db.sql(PERMIT + " and permit.id = :id")
                .param("id", id.value())
                .query(PermitStore::permit)
                .optional();
    }

    /// What ends between two days, is not withdrawn, and is not followed by a later one of the same holder and kind. A
    /// site's permit is followed by one of the same site only, and by none that was withdrawn.
    List<Permit> ending(LocalDate first, LocalDate last) {
        return db.sql(PERMIT + """
                 and permit.good_until between :first and :last and withdrawal.day is null
                    and not exists (
                        select 1 from permits.permit as later
                        where later.place_id = permit.place_id and later.kind = permit.kind
                            and later.organisation_id is not distinct from permit.organisation_id
                            and later.good_until > permit.good_until
                            and (permit.kind = 'CARRIER' or lower(later.site) = lower(permit.site))
                            and not exists (
                                select 1 from permits.withdrawal as taken
                                where taken.place_id = later.place_id and taken.permit_id = later.id))
                order by permit.good_until
                """)
                .param("first", first)
                .param("last", last)
                .query(PermitStore::permit)
                .list();
    }

    private static Permit permit(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        return new Permit(
                new PermitId(row.getObject("id", UUID.class)),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("holder"),
                PermitKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("site"),
                row.getString("address"),
                row.getObject("good_from", LocalDate.class),
                row.getObject("good_until", LocalDate.class),
                row.getObject("withdrawn", LocalDate.class));
    }
}
