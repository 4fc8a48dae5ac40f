package org.devicebank.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.donations.DonationId;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.MemberId;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.seals.PublicKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificateStore {

    private static final String CERTIFICATE = """
            select number, device_id, donation_id, issued_at, issued_by, drives, not_proven, html, pdf,
                revoked_at, revoked_by, revoked_why
            from certificates.certificate
            where place_id = places.here()
            """;

    private final JdbcClient db;

    CertificateStore(JdbcClient db) {
        this.db = db;
    }

    /// Takes the next number of a year. Whoever asks next waits until this one is written or given up.
    long next(int year) {
        return db.sql("""
                insert into certificates.counter as counter (place_id, year, last)
                values (places.here(), :year, 1)
                on conflict (place_id, year) do update set last = counter.last + 1
                returning last
                """).param("year", year).query(Long.class).single();
    }

    void insert(Certificate certificate, String key, @Nullable CertificateNumber replaces) {
        db.sql("""
                insert into certificates.certificate (place_id, number, device_id, donation_id, issued_at, issued_by,
                    signing_key, replaces, drives, not_proven, html, pdf)
                values (places.here(), :number, :device, :donation, :at, :by, :key, :replaces, :drives, :unproven,
                    :html, :pdf)
                """)
                .param("number", certificate.number().text())
                .param(
                        "device",
                        certificate.device() == null
                                ? null
                                : certificate.device().value())
                .param(
                        "donation",
                        certificate.donation() == null
                                ? null
                                : certificate.donation().value())
                .param("at", certificate.issuedAt().atOffset(ZoneOffset.UTC))
                .param("by", certificate.issuedBy().value())
                .param("key", key)
                .param("replaces", replaces == null ? null : replaces.text())
                .param("drives", certificate.drives())
                .param("unproven", certificate.notProven())
                .param("html", certificate.html().sha256())
                .param("pdf", certificate.pdf().sha256())
                .update();
    }

    /// False when it is not there, or was taken back before.
    boolean revoke(CertificateNumber number, MemberId by, Instant at, String why) {
        return db.sql("""
                update certificates.certificate
                set revoked_at = :at, revoked_by = :by, revoked_why = :why
                where place_id = places.here() and number = :number and revoked_at is null
                """)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("why", why)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    Optional<Certificate> find(CertificateNumber number) {
        return db.sql(CERTIFICATE + "and number = :number")
                .param("number", number.text())
                .query(CertificateStore::certificate)
                .optional();
    }

    /// The one that stands.
    Optional<Certificate> standing(@Nullable DeviceId device, @Nullable DonationId donation) {
        return db.sql(CERTIFICATE
                        + "and revoked_at is null and (device_id = :device or donation_id = :donation) for update")
                .param("device", device == null ? null : device.value())
                .param("donation", donation == null ? null : donation.value())
                .query(CertificateStore::certificate)
                .optional();
    }

    /// Those that stand and say of a device, alone or with its donation, that something is proven; always in one order.
    List<Certificate> restingOn(DeviceId device) {
        return db.sql(CERTIFICATE + """
                and revoked_at is null and not_proven < drives
                and (device_id = :device or donation_id in (
                    select donation_id from donations.report_line
                    where place_id = places.here() and device_id = :device
                    union all
                    select donation_id from donations.report_extra
                    where place_id = places.here() and device_id = :device))
                order by number
                """)
                .param("device", device.value())
                .query(CertificateStore::certificate)
                .list();
    }

    List<Certificate> of(DeviceId device) {
        return db.sql(CERTIFICATE + "and device_id = :device order by issued_at desc")
                .param("device", device.value())
                .query(CertificateStore::certificate)
                .list();
    }

    List<Certificate> of(Collection<DonationId> donations, Collection<DeviceId> devices) {
        return db.sql(CERTIFICATE
                        + "and (donation_id = any(:donations) or device_id = any(:devices)) order by issued_at desc")
                .param("donations", donations.stream().map(DonationId::value).toArray(UUID[]::new))
                .param("devices", devices.stream().map(DeviceId::value).toArray(UUID[]::new))
                .query(CertificateStore::certificate)
                .list();
    }

    List<Certificate> latest(int most) {
        return db.sql(CERTIFICATE + "order by issued_at desc, number desc limit :most")
                .param("most", most)
                .query(CertificateStore::certificate)
                .list();
    }

    /// Nobody else draws or retires a key of this place until this transaction ends.
    void lockKeys() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('certificates.signing_key' || places.here()::text, 0))")
                .query((_, _) -> true)
                .single();
    }

    /// One for each machine that seals; the newest first.
    List<String> keysInUse() {
        return db.sql("""
                select id
                from certificates.signing_key
                where place_id = places.here() and retired_at is null
                order by since desc, id
                """).query(String.class).list();
    }

    void retireKeys(Instant at) {
        db.sql("""
                update certificates.signing_key
                set retired_at = :at
                where place_id = places.here() and retired_at is null
                """).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void insertKey(PublicKeys.Known known) {
        db.sql("""
                insert into certificates.signing_key (place_id, id, prefix, public_key, since)
                values (places.here(), :id, :prefix, :key, :since)
                """)
                .param("id", known.id())
                .param("prefix", known.prefix())
                .param("key", known.key().getEncoded())
                .param("since", known.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SigningKey> keys() {
        return db.sql("""
                select prefix, public_key, since, retired_at
                from certificates.signing_key
                where place_id = places.here()
                order by since, id
                """)
                .query((row, _) -> new SigningKey(
                        PublicKeys.Known.of(row.getString("prefix"), row.getBytes("public_key"), at(row, "since"))
                                .orElseThrow(),
                        row.getObject("retired_at") == null ? null : at(row, "retired_at")))
                .list();
    }

    private static Certificate certificate(ResultSet row, int line) throws SQLException {
        var device = row.getObject("device_id", UUID.class);
        var donation = row.getObject("donation_id", UUID.class);
        var revoked = row.getObject("revoked_by", UUID.class);
        return new Certificate(
                CertificateNumber.of(row.getString("number")),
                device == null ? null : new DeviceId(device),
                donation == null ? null : new DonationId(donation),
                at(row, "issued_at"),
                new MemberId(row.getObject("issued_by", UUID.class)),
                row.getInt("drives"),
                row.getInt("not_proven"),
                new EvidenceId(row.getString("html")),
                new EvidenceId(row.getString("pdf")),
                revoked == null
                        ? null
                        : new Certificate.Revoked(
                                at(row, "revoked_at"), new MemberId(revoked), row.getString("revoked_why")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
