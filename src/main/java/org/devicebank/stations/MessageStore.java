package org.devicebank.stations;

import java.time.ZoneOffset;
import java.util.Optional;
import org.devicebank.places.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {

    /// A message that was taken before, and what it was answered.
    record Taken(String what, String sha256, Message.Answer answer) {}

    private final JdbcClient db;

    MessageStore(JdbcClient db) {
        this.db = db;
    }

    /// False when it is known already. Of two that come at once the second waits here, on the primary key, until
    /// the first is done or undone.
    boolean insert(Message message) {
        return db.sql("""
                insert into stations.message (place_id, station_id, id, what, sha256, sent_at)
                values (places.here(), :station, :id, :what, :sha256, :sent)
                on conflict (place_id, station_id, id) do nothing
                """)
                        .param("station", Asking.now().member().value())
                        .param("id", message.id())
                        .param("what", message.what())
                        .param("sha256", message.content().sha256())
                        .param(
                                "sent",
                                message.sent() == null ? null : message.sent().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void answer(Message message, Message.Answer answer) {
        db.sql("""
                update stations.message
                set status = :status, answer = :answer
                where place_id = places.here() and station_id = :station and id = :id
                """)
                .param("station", Asking.now().member().value())
                .param("id", message.id())
                .param("status", answer.status())
                .param("answer", answer.text())
                .update();
    }

    Optional<Taken> find(Message message) {
        return db.sql("""
                select what, sha256, status, answer
                from stations.message
                where place_id = places.here() and station_id = :station and id = :id
                """)
                .param("station", Asking.now().member().value())
                .param("id", message.id())
                .query((row, _) -> new Taken(
                        row.getString("what"),
                        row.getString("sha256"),
                        new Message.Answer(row.getInt("status"), row.getString("answer"))))
                .optional();
    }
}
