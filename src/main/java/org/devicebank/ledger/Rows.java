package org.devicebank.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.jspecify.annotations.Nullable;

/// Rows of the ledger as lines.
final class Rows {

    /// A line with what is said of its factor.
    static final String LINES = """
            select line.id, line.turn, line.device_id, line.event, line.day, line.phase, line.formula, line.activity,
                line.unit, rate.factor, rate.version, rate.value, rate.unit as rate_unit, rate.spread as rate_spread,
                rate.label, rate.source, rate.address, line.basis, line.guess, line.guess_spread, line.device_class,
                line.model, line.tier, line.spread, line.life, line.recipient, line.class_version, line.supported_until,
                line.method, line.result, line.hash, line.gone, line.worked_out_at
            from ledger.line as line
            join ledger.rate as rate on rate.place_id = line.place_id and rate.id = line.rate_id
            """;

    private static final HexFormat HEX = HexFormat.of();

    private Rows() {}

    static Kept kept(ResultSet row, int number) throws SQLException {
        var line = new Line(
                new DeviceId(row.getObject("device_id", UUID.class)),
                row.getString("event"),
                row.getObject("day", LocalDate.class),
                Phase.valueOf(row.getString("phase")),
                row.getBigDecimal("activity"),
                row.getString("unit"),
                rate(row),
                Formula.valueOf(row.getString("formula")),
                Line.Basis.valueOf(row.getString("basis")),
                row.getString("guess") == null
                        ? null
                        : new Guess(row.getString("guess"), row.getDouble("guess_spread")),
                credit(row));
        return new Kept(
                row.getObject("id", UUID.class),
                row.getInt("turn"),
                line,
                row.getString("method"),
                row.getBigDecimal("result"),
                HEX.formatHex(row.getBytes("hash")),
                row.getBoolean("gone"),
                row.getObject("worked_out_at", OffsetDateTime.class).toInstant());
    }

    static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getString("factor"),
                row.getString("version"),
                row.getBigDecimal("value"),
                row.getString("rate_unit"),
                row.getDouble("rate_spread"),
                row.getString("label"),
                row.getString("source"),
                row.getString("address"));
    }

    private static @Nullable Credit credit(ResultSet row) throws SQLException {
        return row.getString("device_class") == null
                ? null
                : new Credit(
                        row.getString("device_class"),
                        row.getString("model"),
                        row.getString("tier"),
                        row.getDouble("spread"),
                        row.getObject("life", BigDecimal.class),
                        row.getString("recipient"),
                        row.getString("class_version"),
                        row.getObject("supported_until", LocalDate.class));
    }
}
