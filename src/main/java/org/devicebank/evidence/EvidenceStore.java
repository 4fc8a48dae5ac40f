package org.devicebank.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceStore {

    private final JdbcClient db;

    EvidenceStore(JdbcClient db) {
        this.db = db;
    }

    void insert(EvidenceId id, String fileName, String mediaType, byte[] content) {
        db.sql("""
                insert into evidence.document (place_id, sha256, file_name, media_type, size, content, kept_by)
                values (places.here(), :sha256, :name, :type, :size, :content, :by)
                on conflict (place_id, sha256) do nothing
                """)
                .param("sha256", id.sha256())
                .param("name", fileName)
                .param("type", mediaType)
                .param("size", content.length)
                .param("content", content)
                .param("by", Asking.now().member().value())
                .update();
    }

    Optional<Document> find(EvidenceId id) {
        return db.sql("""
                select sha256, file_name, media_type, size, kept_at, kept_by
                from evidence.document
                where place_id = places.here() and sha256 = :sha256
                """)
                .param("sha256", id.sha256())
                .query((row, _) -> new Document(
                        new EvidenceId(row.getString("sha256")),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                        new MemberId(row.getObject("kept_by", UUID.class))))
                .optional();
    }

    Optional<byte[]> content(EvidenceId id) {
        return db.sql("""
                select content
                from evidence.document
                where place_id = places.here() and sha256 = :sha256
                """)
                .param("sha256", id.sha256())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    List<EvidenceId> altered() {
        return db.sql("""
                select sha256
                from evidence.document
                where place_id = places.here() and encode(sha256(content), 'hex') <> sha256
                """)
                .query((row, _) -> new EvidenceId(row.getString("sha256")))
                .list();
    }

    long count() {
        return db.sql("""
                select count(sha256)
                from evidence.document
                where place_id = places.here()
                """).query(Long.class).single();
    }
}
