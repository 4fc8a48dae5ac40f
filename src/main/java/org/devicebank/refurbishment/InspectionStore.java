package org.devicebank.refurbishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.stages.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class InspectionStore {

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient db;

    InspectionStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DeviceId device, Sheet sheet, Answers answers, Result result, @Nullable Grade grade, Instant at) {
        db.sql("""
                insert into refurbishment.inspection (place_id, device_id, sheet, kind, answers, outcome, rules, grade,
                    inspected_by, inspected_at)
                values (places.here(), :device, :sheet, :kind, :answers, :outcome, :rules, :grade, :by, :at)
                """)
                .param("device", device.value())
                .param("sheet", sheet.version())
                .param("kind", sheet.kind().name())
                .param("answers", json.writeValueAsString(answers.of()))
                .param("outcome", result.outcome().name())
                .param("rules", Grading.version())
                .param("grade", grade == null ? null : grade.name())
                .param("by", Asking.now().member().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Tested> last(DeviceId device) {
        return db.sql("""
                select sheet, kind, answers, outcome, rules, grade, inspected_by, inspected_at
                from refurbishment.inspection
                where place_id = places.here() and device_id = :device
                order by inspected_at desc, id desc
                limit 1
                """).param("device", device.value()).query(this::tested).optional();
    }

    /// What was answered is read under the versions it was answered by, so that it comes to the same again.
    private Tested tested(ResultSet row, int index) throws SQLException {
        var sheet = Sheet.of(row.getString("sheet"), Kind.valueOf(row.getString("kind")));
        var answers =
                new Answers(json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}));
        var at = row.getObject("inspected_at", OffsetDateTime.class).toInstant();
        var result = Judging.of(sheet, answers, Judging.day(at));
        var graded = row.getString("grade") == null ? null : Grading.of(sheet, answers, row.getString("rules"));
        var by = new MemberId(row.getObject("inspected_by", UUID.class));
        return new Tested(sheet, answers, result, graded, by, at);
    }
}
