package org.devicebank.factors;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorStore {

    private final JdbcClient db;

    FactorStore(JdbcClient db) {
        this.db = db;
    }

    /// False when somebody else entered the same edition first.
    boolean insert(MeasurementForm form, int year, int edition) {
        return db.sql("""
                insert into factors.measurement (place_id, factor, year, edition, kilowatt_hours, devices, measured_from,
                    measured_until, why, measured_by)
                values (places.here(), :factor, :year, :edition, :hours, :devices, :from, :until, :why, :by)
                on conflict do nothing
                """)
                        .param("factor", form.factor().value())
                        .param("year", year)
                        .param("edition", edition)
                        .param("hours", form.kilowattHours())
                        .param("devices", form.devices())
                        .param("from", form.from())
                        .param("until", form.until())
                        .param("why", form.why())
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    List<Measurement> all() {
        return db.sql("""
                select factor, year, edition, kilowatt_hours, devices, measured_from, measured_until, why, measured_by,
                    measured_at
                from factors.measurement
                where place_id = places.here()
                order by factor, year, edition
                """)
                .query((row, _) -> new Measurement(
                        new FactorId(row.getString("factor")),
                        row.getInt("year"),
                        row.getInt("edition"),
                        row.getBigDecimal("kilowatt_hours"),
                        row.getInt("devices"),
                        row.getObject("measured_from", LocalDate.class),
                        row.getObject("measured_until", LocalDate.class),
                        row.getString("why"),
                        new MemberId(row.getObject("measured_by", UUID.class)),
                        row.getObject("measured_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
