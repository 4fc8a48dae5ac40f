package org.devicebank.nwipe;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Identifiers;
import org.devicebank.proofs.Identity.SerialSaid;
import org.jspecify.annotations.Nullable;

/// The serial numbers a log gives one drive, and which of them can be believed.
final class SerialNotes {

    private final List<String> said = new ArrayList<>();
    private final List<String> lastColumns = new ArrayList<>();

    record Decided(@Nullable String text, SerialSaid said) {}

    void said(String text) {
        said.add(text.strip());
    }

    /// The last column of the last table: model, a stroke, serial number.
    void lastColumn(String text) {
        lastColumns.add(Identifiers.normal(text));
    }

    Decided decided(boolean quiet) {
        var worst = said.isEmpty() ? SerialSaid.MISSING : SerialSaid.GIVEN;
        for (var text : said) {
            var one = quiet ? SerialSaid.ANONYMISED : believed(text);
            if (one != SerialSaid.GIVEN) worst = one;
        }
        if (worst != SerialSaid.GIVEN) return new Decided(null, worst);
        var normal = Identifiers.normal(said.getFirst());
        var same = said.stream().allMatch(text -> Identifiers.normal(text).equals(normal))
                && lastColumns.stream().allMatch(column -> column.endsWith(normal));
        return same ? new Decided(said.getFirst(), SerialSaid.GIVEN) : new Decided(null, SerialSaid.TWO_DIFFERENT);
    }

    private static SerialSaid believed(String text) {
        if (text.isEmpty() || text.matches("\\?+")) return SerialSaid.MISSING;
        if (text.matches("[Xx]{4,}")) return SerialSaid.ANONYMISED;
        if (!text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) return SerialSaid.UNREADABLE;
        return Identifiers.isPlaceholder(text) ? SerialSaid.PLACEHOLDER : SerialSaid.GIVEN;
    }
}
