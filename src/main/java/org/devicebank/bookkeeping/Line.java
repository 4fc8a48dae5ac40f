package org.devicebank.bookkeeping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.nets.Method;
import org.jspecify.annotations.Nullable;

/// One line of the ledger: one activity of one device, times one factor.
///
/// @param event what happened: the entry of the journal, or the trip
/// @param day the day it happened
/// @param activity how much, in the unit of the activity, six places after the point
/// @param basis how the activity is known, such as weighed or by class
/// @param guess the usual figure the activity was taken from, or null when it was counted
/// @param credit only where a device was handed over
public record Line(
        DeviceId device,
        String event,
        LocalDate day,
        Phase phase,
        BigDecimal activity,
        String unit,
        Rate rate,
        Formula formula,
        Basis basis,
        @Nullable Guess guess,
        @Nullable Credit credit) {

    /// The edition of the rules in this room and of the formulas it uses; a line worked out by another edition is
    /// another line.
    public static final String METHOD = "2026.3/" + Method.VERSION;

    static final int PLACES = 6;

    /// How an activity is known.
    public enum Basis {
        /// Counted, read off a meter or weighed.
        MEASURED,
        /// The usual figure of its class.
        CLASS_DEFAULT,
        /// The class the figure of the device's maker is capped by, or stands in for it.
        CLASS_BENCHMARK,
        /// The figure of the device's maker for this very model.
        MAKER;

        public String key() {
            return "bookkeeping.basis." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Line {
        activity = activity.setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    /// kg CO2e, six places after the point.
    public BigDecimal result() {
        return activity.multiply(rate.value()).setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    /// As many of it.
    Line times(int count) {
        return new Line(
                device,
                event,
                day,
                phase,
                activity.multiply(BigDecimal.valueOf(count)),
                unit,
                rate,
                formula,
                basis,
                guess,
                credit);
    }

    /// The same activity, counted with another factor.
    public Line with(Rate other) {
        return new Line(device, event, day, phase, activity, unit, other, formula, basis, guess, credit);
    }

    /// The same activity keeps its id, whatever its figures become.
    public UUID id() {
        return UUID.nameUUIDFromBytes(String.join("|", device.toString(), event, phase.name(), formula.name(), slot())
                .getBytes(StandardCharsets.UTF_8));
    }

    /// What tells the lines of one event apart. Of a handed-over device there is one line, whichever figure it takes.
    private String slot() {
        return credit == null ? rate.id() : "";
    }

    /// The SHA-256 of everything the line says, written as one line of text; `README.txt` of every bundle spells it.
    public String hash() {
        return hash(id());
    }

    /// As above, when the id is known already.
    public String hash(UUID id) {
        var said = String.join(
                "|",
                id.toString(),
                device.toString(),
                event,
                day.toString(),
                phase.name(),
                formula.name(),
                activity.toPlainString(),
                unit,
                rate.id(),
                rate.version(),
                rate.value().stripTrailingZeros().toPlainString(),
                result().toPlainString(),
                basis.name(),
                guess == null ? "" : guess.id(),
                credit == null ? "" : credit.deviceClass(),
                credit == null ? "" : credit.model(),
                credit == null ? "" : credit.tier(),
                credit == null ? "" : credit.life().toPlainString(),
                credit == null ? "" : credit.recipient(),
                credit == null ? "" : credit.classVersionSaid(),
                credit == null ? "" : credit.supportedUntilSaid(),
                METHOD);
        return EvidenceId.ofContent(said.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
