package org.devicebank.reports;

import java.time.Instant;
import java.util.List;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// What became of each device on a donor's list. It always adds up: what was sent is the sum of the rest.
///
/// @param asOf the moment the figures are of
/// @param extra devices that came without being listed; they are not part of the sum
public record Reconciliation(
        Instant asOf,
        int sent,
        int reused,
        int parts,
        int recycled,
        int inWork,
        int notFound,
        int extra,
        List<Row> rows) {

    public Reconciliation {
        rows = List.copyOf(rows);
        if (sent != reused + parts + recycled + inWork + notFound) {
            throw new IllegalStateException("a reconciliation that does not add up");
        }
    }

    /// What can become of a listed device.
    public enum Fate {
        REUSED,
        PARTS,
        RECYCLED,
        IN_WORK,
        NOT_FOUND;

        public String key() {
            return "reports.fate." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The fate of a line, from the device that was found for it.
        static Fate of(@Nullable String stage, @Nullable String route, boolean closed) {
            if (stage == null) {
                return closed ? NOT_FOUND : IN_WORK;
            }
            if ("PARTS".equals(route)) {
                return PARTS;
            }
            return switch (stage) {
                case "HANDED_OVER" -> REUSED;
                case "RECYCLED" -> RECYCLED;
                default -> IN_WORK;
            };
        }
    }

    /// One line of the donor's list and what became of it.
    public record Row(
            int number,
            @Nullable Kind kind,
            @Nullable String maker,
            @Nullable String model,
            @Nullable String serial,
            @Nullable String assetTag,
            @Nullable String tag,
            @Nullable String stage,
            boolean isNew,
            Fate fate) {}
}
