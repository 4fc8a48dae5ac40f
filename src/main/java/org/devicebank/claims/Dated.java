package org.devicebank.claims;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// The latest date that a file has in it. The clock was that of the machine, without a zone, and may be years off:
/// what it says is told, and never decides alone.
public final class Dated {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])((?:19|20)[0-9]{2})[-/]([01]?[0-9])[-/]([0-3]?[0-9])(?:[T ]{1,2}([0-2][0-9]):([0-5][0-9]))?(?![0-9])");
    private static final Pattern EPOCH =
            Pattern.compile("\"(?:start|end)_time\"\\s*:\\s*\"?([0-9]{9,10})(?:\\.[0-9]+)?(?![0-9])");
    public static final Duration AHEAD = Duration.ofHours(2);
    private static final Duration LONG_AGO = Duration.ofDays(2);

    private Dated() {}

    static Optional<LocalDateTime> latest(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var latest = LocalDateTime.MIN;
        var dates = DATE.matcher(text);
        while (dates.find()) {
            var day = at(dates.group(1), dates.group(2), dates.group(3), dates.group(4), dates.group(5));
            if (day != null && day.isAfter(latest)) latest = day;
        }
        var seconds = EPOCH.matcher(text);
        while (seconds.find()) {
            var moment = LocalDateTime.ofEpochSecond(Long.parseLong(seconds.group(1)), 0, ZoneOffset.UTC);
            if (moment.isAfter(latest)) latest = moment;
        }
        return latest.equals(LocalDateTime.MIN) ? Optional.empty() : Optional.of(latest);
    }

    private static @Nullable LocalDateTime at(
            String year, String month, String day, @Nullable String hour, @Nullable String minute) {
        try {
            return LocalDateTime.of(
                    Integer.parseInt(year),
                    Integer.parseInt(month),
                    Integer.parseInt(day),
                    hour == null ? 0 : Integer.parseInt(hour),
                    minute == null ? 0 : Integer.parseInt(minute));
        } catch (DateTimeException _) {
            return null; // a date that does not exist says nothing
        }
    }

    /// What is worth telling of its clock.
    public static Optional<Sentence> remark(@Nullable LocalDateTime dated, Instant kept) {
        if (dated == null) return Optional.empty();
        var before = Duration.between(dated, LocalDateTime.ofInstant(kept, ZONE));
        if (before.compareTo(AHEAD.negated()) < 0) {
            return Optional.of(Sentence.of("claims.clock.ahead", shown(dated), span(before.negated())));
        }
        return before.compareTo(LONG_AGO) > 0
                ? Optional.of(Sentence.of("claims.clock.before", shown(dated), span(before)))
                : Optional.empty();
    }

    private static String shown(LocalDateTime dated) {
        return "%te %<tB %<tY".formatted(dated);
    }

    private static String span(Duration time) {
        if (time.toDays() >= 730) return time.toDays() / 365 + " years";
        return time.toDays() >= 2 ? time.toDays() + " days" : time.toHours() + " hours";
    }
}
