package org.devicebank.nwipe;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of the log.
///
/// @param at the local time of that computer, or null for the rows of a table
/// @param level such as `notice` or `error`; empty where the line has none
/// @param text what follows, without the blanks around it
record LogLine(@Nullable LocalDateTime at, String level, String text) {

    static final int LONGEST = 2_000;
    private static final Pattern DATED =
            Pattern.compile("\\[(\\d{4})/(\\d{1,2})/(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2})\\]\\s*(?:nwipe:\\s*)?"
                    + "(?:(debug|info|notice|warning|error|fatal|sanity):)?\\s*(.*)");

    static boolean isDated(String line) {
        return DATED.matcher(shortened(line)).find();
    }

    /// What stands before the date, such as the mark of a system log, is left out.
    static LogLine of(String line) {
        var found = DATED.matcher(shortened(line));
        if (!found.find()) {
            return new LogLine(null, "", shortened(line).strip());
        }
        var level = found.group(7);
        return new LogLine(
                time(found), level == null ? "" : level, found.group(8).strip());
    }

    boolean isTrouble() {
        return level.equals("error") || level.equals("fatal") || level.equals("sanity");
    }

    private static @Nullable LocalDateTime time(Matcher found) {
        try {
            return LocalDateTime.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(4)),
                    Integer.parseInt(found.group(5)),
                    Integer.parseInt(found.group(6)));
        } catch (DateTimeException _) {
            return null; // a date that does not exist says nothing, but the line still counts
        }
    }

    private static String shortened(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
