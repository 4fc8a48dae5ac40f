package org.devicebank.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Guess;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.kernel.DeviceId;
import org.jspecify.annotations.Nullable;

/// Reads rows of `ledger.report_line`. Rates are few and lines are many: each rate is read once.
public final class Rows {

    private static final HexFormat HEX = HexFormat.of();

    private final Map<UUID, Rate> rates;
    private final Function<UUID, Rate> other;

    /// @param rates those that are known
    /// @param other finds one that came later
    Rows(Map<UUID, Rate> rates, Function<UUID, Rate> other) {
        this.rates = new HashMap<>(rates);
        this.other = other;
    }

    public Kept kept(ResultSet row, int number) throws SQLException {
        var line = new Line(
                new DeviceId(row.getObject("device_id", UUID.class)),
                row.getString("event"),
                row.getObject("day", LocalDate.class),
                Phase.valueOf(row.getString("phase")),
                row.getBigDecimal("activity"),
                row.getString("unit"),
                rates.computeIfAbsent(row.getObject("rate_id", UUID.class), other),
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

    public static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                new DeviceId(row.getObject("device_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getInt("turn"),
                HEX.formatHex(row.getBytes("hash")),
                row.getBoolean("gone"));
    }

    static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getString("factor"),
                row.getString("version"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getDouble("spread"),
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
