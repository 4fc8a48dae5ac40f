package org.devicebank.erasers;

import java.util.regex.Pattern;
import org.devicebank.kernel.Medium;
import org.devicebank.notations.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A command that wrote over a whole drive, of which nothing is left but how it ended and how long it took.
///
/// The tool that calls shred throws away what it prints. But shred stops at the first error and then does not end with
/// 0, and a wipe that was faster than the drive can be written was none.
final class Shredding {

    private static final Pattern SHREDS_ALL = Pattern.compile("^(?:sudo )?(?:\\S*/)?(shred|badblocks)\\b.*");
    private static final Pattern SHREDS_LESS =
            Pattern.compile(".*\\s(?:-s|--size|-c|-b)\\S*\\b.*|.*(?:-n|--iterations)[ =]?0(?![0-9]).*");
    private static final Pattern LIMITED = Pattern.compile("^(?:sudo )?(?:\\S*/)?shred\\s(?:.*\\s)?(?:-s|--size).*"
            + "|^(?:sudo )?(?:\\S*/)?dd\\s(?:.*\\s)?(?:seek=(?!0\\b)|oseek=(?!0\\b)).*");
    private static final Pattern TIMES = Pattern.compile("(?:-n|--iterations)[ =]?([0-9]{1,3})");
    /// Bytes a second that no drive of its kind can be written at.
    private static final double FASTEST_NVME = 12e9;

    private static final double FASTEST = 700e6;

    private Shredding() {}

    /// Whether nothing limits it to a part of the drive, or to no writing at all.
    static boolean ofTheWhole(JsonNode command) {
        var text = String.valueOf(Json.said(command, "command"));
        return SHREDS_ALL.matcher(text).matches() && !SHREDS_LESS.matcher(text).matches();
    }

    /// What a command printed is believed only when it was told to take the whole drive, and had the time for it.
    static void believable(JsonNode command, @Nullable Long size, Medium medium, Weighing weighing) {
        var text = String.valueOf(Json.said(command, "command"));
        if (LIMITED.matcher(text).matches()) weighing.doubt("limited", text);
        var seconds = seconds(command);
        if (seconds != null && size != null && (seconds <= 0 || size / seconds > fastest(medium))) {
            weighing.doubt("too_fast", Math.round(seconds));
        }
    }

    private static @Nullable Double seconds(JsonNode command) {
        var start = command.path("start_time");
        var end = command.path("end_time");
        return start.isNumber() && end.isNumber() ? (Double) (end.asDouble() - start.asDouble()) : null;
    }

    private static double fastest(Medium medium) {
        return medium == Medium.NVME ? FASTEST_NVME : FASTEST;
    }

    static void timed(JsonNode command, @Nullable Long size, Medium medium, Weighing weighing) {
        var seconds = command.path("end_time").asDouble(0)
                - command.path("start_time").asDouble(0);
        var times = TIMES.matcher(String.valueOf(Json.said(command, "command")));
        var rounds = times.find() ? Math.max(1, Integer.parseInt(times.group(1))) : 1;
        if (size == null || size <= 0) {
            weighing.missing("size");
        } else if (seconds <= 0 || (double) size * rounds / seconds > fastest(medium)) {
            weighing.doubt("too_fast", Math.round(seconds));
        } else {
            weighing.is("return_code", 0);
            weighing.is("seconds", Math.round(seconds));
        }
    }
}
