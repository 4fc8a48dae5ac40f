package org.devicebank.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.jspecify.annotations.Nullable;

/// Lines as rows of the ledger's table, and rows as lines.
final class Rows {

    static final String COLUMNS = """
            id, turn, device_id, event, day, phase, formula, activity, unit, factor, factor_version, factor_value,
            factor_unit, factor_spread, factor_label, factor_source, factor_address, basis, guess, guess_spread,
            device_class, model, tier, spread, life, recipient, class_version, supported_until, method, result,
            hash, gone""";

    private Rows() {}

    static Map<String, @Nullable Object> columns(LedgerStore.Addition addition) {
        var line = addition.line();
        var credit = line.credit();
        var guess = line.guess();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", addition.id().toString());
        row.put("turn", addition.turn());
        row.put("device_id", line.device().toString());
        row.put("event", line.event());
        row.put("day", line.day().toString());
        row.put("phase", line.phase().name());
        row.put("formula", line.formula().name());
        row.put("activity", line.activity().toPlainString());
        row.put("unit", line.unit());
        row.put("factor", line.rate().id());
        row.put("factor_version", line.rate().version());
        row.put("factor_value", line.rate().value().toPlainString());
        row.put("factor_unit", line.rate().unit());
        row.put("factor_spread", line.rate().spread());
        row.put("factor_label", line.rate().label());
        row.put("factor_source", line.rate().source());
        row.put("factor_address", line.rate().address());
        row.put("basis", line.basis().name());
        row.put("guess", guess == null ? null : guess.id());
        row.put("guess_spread", guess == null ? null : guess.spread());
        row.put("device_class", credit == null ? null : credit.deviceClass());
        row.put("model", credit == null ? null : credit.model());
        row.put("tier", credit == null ? null : credit.tier());
        row.put("spread", credit == null ? null : credit.spread());
        row.put("life", credit == null ? null : credit.life().toPlainString());
        row.put("recipient", credit == null ? null : credit.recipient());
        row.put("class_version", credit == null ? null : credit.classVersion());
        row.put(
                "supported_until",
                credit == null || credit.supportedUntil() == null
                        ? null
                        : credit.supportedUntil().toString());
        row.put("method", Line.METHOD);
        row.put("result", line.result().toPlainString());
        row.put("hash", line.hash());
        row.put("gone", addition.gone());
        return row;
    }

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
                row.getString("hash"),
                row.getBoolean("gone"),
                row.getObject("worked_out_at", OffsetDateTime.class).toInstant());
    }

    static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getString("factor"),
                row.getString("factor_version"),
                row.getBigDecimal("factor_value"),
                row.getString("factor_unit"),
                row.getDouble("factor_spread"),
                row.getString("factor_label"),
                row.getString("factor_source"),
                row.getString("factor_address"));
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
