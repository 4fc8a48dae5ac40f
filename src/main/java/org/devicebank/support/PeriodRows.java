package org.devicebank.support;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.tables.ReferenceTable;
import org.devicebank.tables.Table;

/// Reads a list of support days, in our own layout or as endoflife.date writes it, and keeps what it cannot read apart.
///
/// @param read what could be read
/// @param quarantined what could not, with its row and why
public record PeriodRows(List<Period> read, List<Left> quarantined) {

    /// One row as it stands: what is under each heading.
    record Raw(long number, Map<String, String> fields) {}

    /// One row that was left out.
    public record Left(long row, Sentence why) {}

    private static final int LONGEST = 120;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2060, 1, 1);

    public PeriodRows {
        read = List.copyOf(read);
        quarantined = List.copyOf(quarantined);
    }

    static List<Period> shipped() {
        var rows = ReferenceTable.rows("support/periods.csv").stream()
                .map(row -> new Raw(row.getStartingLineNumber(), Map.copyOf(row.getFieldsAsMap())))
                .toList();
        var all = of(rows);
        if (!all.quarantined().isEmpty()) {
            throw new IllegalStateException("the shipped list is broken: " + all.quarantined());
        }
        return all.read();
    }

    /// @throws Refused when a heading is missing or there is no row
    static PeriodRows of(List<Raw> rows) {
        if (rows.isEmpty()) {
            throw Refused.unfit("refused.support.empty");
        }
        var headings = rows.getFirst().fields().keySet();
        var ours = headings.containsAll(List.of("product", "release", "label", "state", "until"));
        if (!ours && !headings.containsAll(List.of("product", "release_cycle", "eol"))) {
            throw Refused.unfit("refused.support.headings");
        }
        var read = new ArrayList<Period>();
        var left = new ArrayList<Left>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            try {
                var one = ours ? ours(row.fields()) : theirs(row.fields());
                if (!seen.add(one.product() + "\n" + one.release())) {
                    throw Refused.unfit("support.left.twice", one.product(), one.release());
                }
                read.add(one);
            } catch (Refused refused) {
                left.add(new Left(row.number(), refused.sentence()));
            }
        }
        return new PeriodRows(read, left);
    }

    /// The first row of the first table that says anything holds the headings.
    static PeriodRows of(Table table) {
        if (table.rows().isEmpty()) {
            throw Refused.unfit("refused.support.empty");
        }
        var headings = table.rows().getFirst().cells();
        return of(table.rows().stream()
                .skip(1)
                .map(row -> {
                    var fields = new HashMap<String, String>();
                    for (var i = 0; i < headings.size(); i++) {
                        fields.put(headings.get(i).strip(), row.cell(i));
                    }
                    return new Raw(row.number(), fields);
                })
                .toList());
    }

    private static Period ours(Map<String, String> row) {
        var until = switch (field(row, "state")) {
            case "DATED" -> new Until.Day(day(field(row, "until")));
            case "ENDED" -> new Until.Over();
            case "OPEN" -> new Until.NotAnnounced();
            default -> throw Refused.unfit("support.left.state", field(row, "state"));
        };
        return period(field(row, "product"), field(row, "release"), field(row, "label"), until);
    }

    /// The end is a day, or `True` when it is over on a day nobody wrote down, or `False` when it is not over.
    private static Period theirs(Map<String, String> row) {
        var eol = field(row, "eol");
        var until = switch (eol) {
            case "True", "true" -> new Until.Over();
            case "False", "false" -> new Until.NotAnnounced();
            case "" -> throw Refused.unfit("support.left.no_day");
            default -> new Until.Day(day(eol));
        };
        var release = field(row, "release_cycle");
        var label = field(row, "release_label");
        var product = field(row, "product");
        var named = named(label, release);
        var told = product.equals("iphone") && !named.startsWith("iPhone") ? "iPhone " + named : named;
        return period(product, release, told, until);
    }

    /// A label may have gaps that the source fills later, such as `'__CODENAME__'`.
    private static String named(String label, String release) {
        if (!label.contains("__")) {
            return label.isEmpty() ? release : label;
        }
        var quote = label.indexOf('\'');
        return quote > 0 ? label.substring(0, quote).strip() : release;
    }

    private static Period period(String product, String release, String label, Until until) {
        if (product.isEmpty() || release.isEmpty() || label.isEmpty()) {
            throw Refused.unfit("support.left.name");
        }
        if (product.length() > LONGEST || release.length() > LONGEST || label.length() > LONGEST) {
            throw Refused.unfit("support.left.long");
        }
        return new Period(product, release, label, until);
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw Refused.unfit("support.left.day", text);
            }
            return day;
        } catch (DateTimeParseException _) {
            throw Refused.unfit("support.left.day", text);
        }
    }

    private static String field(Map<String, String> row, String name) {
        return row.getOrDefault(name, "").strip();
    }
}
