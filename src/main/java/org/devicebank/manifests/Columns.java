package org.devicebank.manifests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.devicebank.tables.Table;
import org.jspecify.annotations.Nullable;

/// Finds the row that names the columns, and what each column means: from its name and from what is in it.
final class Columns {

    private static final int SEARCHED = 60;
    private static final int LOOKED_AT = 200;
    private static final Set<Meaning> MANY = EnumSet.of(Meaning.IMEI, Meaning.NOTES, Meaning.DATE, Meaning.OTHER);
    private static final double ENOUGH = 0.5;
    private static final double OF_CONTENT = 0.75;

    /// The columns of a sheet.
    ///
    /// @param header the index of the header row among the rows, -1 when there is none
    record Found(int header, List<Manifest.Column> columns) {

        @Nullable
        Integer column(Meaning meaning) {
            for (var i = 0; i < columns.size(); i++) {
                if (columns.get(i).meaning() == meaning) {
                    return i;
                }
            }
            return null;
        }

        List<Integer> all(Meaning meaning) {
            var found = new ArrayList<Integer>();
            for (var i = 0; i < columns.size(); i++) {
                if (columns.get(i).meaning() == meaning) {
                    found.add(i);
                }
            }
            return found;
        }
    }

    private record Claim(int column, Meaning meaning, double score) {}

    private Columns() {}

    static @Nullable Found find(Table table) {
        var header = headerRow(table);
        var names = header < 0 ? List.<String>of() : table.rows().get(header).cells();
        var body = table.rows().subList(header + 1, Math.min(table.rows().size(), header + 1 + LOOKED_AT));
        var width = Math.max(
                names.size(),
                body.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        var claims = new ArrayList<Claim>();
        for (var column = 0; column < width; column++) {
            var name = column < names.size() ? names.get(column) : "";
            var index = column;
            var cells = body.stream()
                    .map(row -> row.cell(index))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            claims.addAll(claims(column, name, cells));
        }
        var columns = settle(claims, names, width);
        var found = new Found(header, columns);
        return isList(found) ? found : null;
    }

    /// What a column may mean. A name that says one thing is not overruled by cells that look like another.
    private static List<Claim> claims(int column, String name, List<String> cells) {
        var named = new ArrayList<Claim>();
        var seeming = new ArrayList<Claim>();
        for (var meaning : Meaning.values()) {
            var said = Vocabulary.fit(name, meaning);
            var seen = Content.fit(cells, meaning);
            var score = said + OF_CONTENT * seen;
            var unfounded = meaning == Meaning.KIND && said < 1 && seen < 0.2 && !cells.isEmpty();
            if (score >= ENOUGH && !unfounded && !Content.contradicts(cells, meaning)) {
                (said > 0 ? named : seeming).add(new Claim(column, meaning, score));
            }
        }
        return named.isEmpty() ? seeming : named;
    }

    /// The best claims win; a meaning is given once, but a phone may have two IMEIs and a list many notes.
    private static List<Manifest.Column> settle(List<Claim> claims, List<String> names, int width) {
        var meanings = new Meaning[width];
        var given = new HashSet<Meaning>();
        claims.sort(Comparator.comparingDouble(Claim::score).reversed().thenComparingInt(Claim::column));
        for (var claim : claims) {
            var many = MANY.contains(claim.meaning());
            if (meanings[claim.column()] == null && (many || !given.contains(claim.meaning()))) {
                meanings[claim.column()] = claim.meaning();
                given.add(claim.meaning());
            }
        }
        var columns = new ArrayList<Manifest.Column>();
        for (var i = 0; i < width; i++) {
            columns.add(new Manifest.Column(i < names.size() ? names.get(i) : "", meanings[i]));
        }
        return columns;
    }

    private static boolean isList(Found found) {
        var told = found.columns().stream()
                .map(Manifest.Column::meaning)
                .filter(meaning -> meaning != null && meaning != Meaning.OTHER)
                .distinct()
                .count();
        var names = found.column(Meaning.MODEL) != null
                || found.column(Meaning.SERIAL) != null
                || found.column(Meaning.IMEI) != null
                || found.column(Meaning.ASSET_TAG) != null
                || (found.column(Meaning.KIND) != null && found.column(Meaning.QUANTITY) != null);
        return told >= 2 && names;
    }

    /// The row with most known names; without one, the row above the first that looks like its followers.
    private static int headerRow(Table table) {
        var best = -1;
        var most = 1.0;
        for (var i = 0; i < Math.min(SEARCHED, table.rows().size()); i++) {
            var cells = table.rows().get(i).cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            var known = cells.stream()
                    .filter(cell -> cell.length() <= 40 && Vocabulary.isHeader(cell))
                    .count();
            var values = cells.stream().filter(Content::isValue).count();
            var score = known - 1.5 * values;
            if (cells.size() > 1 && score > most) {
                most = score;
                best = i;
            }
        }
        return best >= 0 ? best : unknownHeader(table);
    }

    private static int unknownHeader(Table table) {
        var width = table.rows().stream().mapToInt(row -> filled(row)).max().orElse(0);
        for (var i = 0; i < Math.min(SEARCHED, table.rows().size()); i++) {
            var row = table.rows().get(i);
            if (width > 1 && filled(row) >= Math.max(2, width - 1)) {
                return row.cells().stream().noneMatch(Content::isValue) ? i : i - 1;
            }
        }
        return -1;
    }

    private static int filled(Table.Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }
}
