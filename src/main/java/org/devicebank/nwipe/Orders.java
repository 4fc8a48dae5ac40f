package org.devicebank.nwipe;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the tool was told to do.
///
/// @param banner the tool and its version, as it calls itself
/// @param blank whether a last pass of zeros was asked for
/// @param quiet whether serial numbers were left out of the log
/// @param agreed false when the log tells the same order in two ways
record Orders(
        @Nullable String banner,
        @Nullable String method,
        @Nullable String prng,
        @Nullable Integer rounds,
        @Nullable ReadBack readBack,
        @Nullable Boolean blank,
        boolean quiet,
        boolean agreed) {

    private static final Pattern VERSION = Pattern.compile("nwipe\\s+v?(\\d{1,3})\\.(\\d{1,3})");

    /// Which passes were to be read back and compared.
    enum ReadBack {
        NONE,
        LAST,
        ALL
    }

    /// What the method does, by its name; a method of an unknown name is judged by what it wrote.
    enum Kind {
        WRITES,
        /// Leaves its own random pattern instead of zeros, whatever was said of blanking.
        WRITES_FINAL_PATTERN,
        /// Always reads its random pass back.
        WRITES_AND_READS_BACK,
        ONLY_READS,
        /// Leaves the work to the drive, and counts nothing.
        ASKS_THE_DRIVE
    }

    Kind kind() {
        var name = method == null ? "" : method.toLowerCase(Locale.ROOT);
        if (name.startsWith("verify")) return Kind.ONLY_READS;
        if (name.startsWith("secure erase") || name.startsWith("sanitize")) return Kind.ASKS_THE_DRIVE;
        if (name.contains("ops-ii")) return Kind.WRITES_FINAL_PATTERN;
        if (name.contains("is5 enhanced")) return Kind.WRITES_AND_READS_BACK;
        return Kind.WRITES;
    }

    boolean versionKnown() {
        return banner != null && VERSION.matcher(banner).find();
    }

    /// The tool counts 0.24, 0.33, 0.42; from 1.0 on it is later than all of them.
    boolean since(int minor) {
        var found = VERSION.matcher(banner == null ? "" : banner);
        return found.find() && (!found.group(1).matches("0+") || Integer.parseInt(found.group(2)) >= minor);
    }

    Orders withMethod(@Nullable String invoked, boolean same) {
        return new Orders(
                banner, invoked == null ? method : invoked, prng, rounds, readBack, blank, quiet, agreed && same);
    }
}
