package org.devicebank.donations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DonationStore {

    private static final String DONATION = """
            select donation.id, donation.donor_id, organisation.name, donation.file_name, donation.loaded_at,
                donation.closed_at,
                coalesce((select data_class from donations.word where place_id = donation.place_id and donation_id = donation.id
                    order by number desc limit 1), donation.data_class) as data_class,
                (select count(number) from donations.line where place_id = donation.place_id and donation_id = donation.id) as lines,
                (select count(device_id) from donations.line where place_id = donation.place_id and donation_id = donation.id) as found,
                (select count(device_id) from donations.extra where place_id = donation.place_id and donation_id = donation.id) as extra
            from donations.donation as donation
            join parties.report_organisation as organisation
                on organisation.place_id = donation.place_id and organisation.id = donation.donor_id
            where donation.place_id = places.here()
            """;

    private final JdbcClient db;

    DonationStore(JdbcClient db) {
        this.db = db;
    }

    /// Empty when this donor's list is loaded already; the unique index settles two loads at once.
    Optional<DonationId> insert(OrganisationId donor, String fileName, EvidenceId document, DataClass data) {
        return db.sql("""
                insert into donations.donation (place_id, donor_id, file_name, evidence, data_class, loaded_by)
                values (places.here(), :donor, :file, :evidence, :data, :by)
                on conflict (place_id, donor_id, evidence) do nothing
                returning id
                """)
                .param("donor", donor.value())
                .param("file", fileName)
                .param("evidence", document.sha256())
                .param("data", data.name())
                .param("by", Asking.now().member().value())
                .query((row, _) -> new DonationId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<Donation> list(@Nullable OrganisationId donor) {
        return db.sql(DONATION + """
                and (:donor::uuid is null or donation.donor_id = :donor)
                order by donation.loaded_at desc
                limit 500
                """)
                .param("donor", donor == null ? null : donor.value())
                .query(DonationStore::donation)
                .list();
    }

    Optional<Donation> find(DonationId id) {
        return db.sql(DONATION + "and donation.id = :id")
                .param("id", id.value())
                .query(DonationStore::donation)
                .optional();
    }

    /// Keeps what was kept on its devices as it is said now: who receives a device waits for who says more, or the
    /// other
    /// way round, so that no device comes in by what was said before.
    void hold(DonationId id, boolean alone) {
        db.sql("""
                select id
                from donations.donation
                where place_id = places.here() and id = :id
                """ + (alone ? "for update" : "for share"))
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    void insert(DonationId id, DataClass data, String why) {
        db.sql("""
                insert into donations.word (place_id, donation_id, number, data_class, why, said_by)
                select places.here(), :id, coalesce(max(number), 0) + 1, :data, :why, :by
                from donations.word
                where place_id = places.here() and donation_id = :id
                """)
                .param("id", id.value())
                .param("data", data.name())
                .param("why", why)
                .param("by", Asking.now().member().value())
                .update();
    }

    List<Word> words(DonationId id) {
        return db.sql("""
                select data_class, why, said_by, said_at
                from donations.word
                where place_id = places.here() and donation_id = :id
                order by number desc
                """)
                .param("id", id.value())
                .query((row, _) -> new Word(
                        DataClass.valueOf(row.getString("data_class")),
                        row.getString("why"),
                        new MemberId(row.getObject("said_by", UUID.class)),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insertExtra(DonationId donation, DeviceId device) {
        db.sql("""
                insert into donations.extra (place_id, donation_id, device_id)
                values (places.here(), :donation, :device)
                """)
                .param("donation", donation.value())
                .param("device", device.value())
                .update();
    }

    boolean close(DonationId id) {
        return db.sql("""
                update donations.donation
                set closed_at = now()
                where place_id = places.here() and id = :id and closed_at is null
                """).param("id", id.value()).update() == 1;
    }

    private static Donation donation(ResultSet row, int index) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Donation(
                new DonationId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("donor_id", UUID.class)),
                row.getString("name"),
                row.getString("file_name"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getInt("lines"),
                row.getInt("found"),
                row.getInt("extra"),
                DataClass.valueOf(row.getString("data_class")));
    }
}
