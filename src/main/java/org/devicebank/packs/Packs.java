package org.devicebank.packs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.devicebank.footprints.ClassOf;
import org.devicebank.footprints.Footprint;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.models.NameReader;
import org.devicebank.tables.Table;
import org.devicebank.tables.Tables;

/// Looks through a pack with the columns of Boavizta, with commas and points or with semicolons and commas.
public final class Packs {

    private static final List<String> NEEDED = List.of("manufacturer", "name", "category", "gwp_total");

    private static final byte[] FIGURE_SPACE = "\u2007".getBytes(StandardCharsets.UTF_8);

    private Packs() {}

    /// @throws Refused when it is no table, or has not the columns of such a pack
    public static Pack look(String fileName, byte[] content) {
        var table = Tables.read(fileName, marked(content)).getFirst();
        var rows = table.rows();
        var columns = rows.isEmpty() ? Map.<String, Integer>of() : columns(rows.getFirst());
        NEEDED.stream()
                .filter(column -> !columns.containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Refused.unfit("refused.packs.column", fileName, column);
                });
        var comma = table.format().startsWith("CSV ;");
        var kept = new ArrayList<Footprint>();
        var findings = new ArrayList<Finding>();
        var totals = new HashMap<String, Double>();
        var said = new HashSet<String>();
        for (var one : rows.subList(1, rows.size())) {
            var row = Row.of(one, columns, comma);
            var found = new ArrayList<>(Rows.judge(row));
            if (isKept(found)) {
                found.addAll(again(row, totals, said));
            }
            if (isKept(found)) {
                kept.add(figure(row));
            }
            findings.addAll(found);
        }
        return new Pack(fileName, sha256(content), rows.size() - 1, kept, findings);
    }

    /// Tables make a hard space a plain one without a word; here it has to be told, so it becomes a space they leave.
    private static byte[] marked(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        for (var i = 0; i < content.length; i++) {
            var hard = i + 1 < content.length && content[i] == (byte) 0xC2 && content[i + 1] == (byte) 0xA0;
            out.writeBytes(hard ? FIGURE_SPACE : new byte[] {content[i]});
            i += hard ? 1 : 0;
        }
        return out.toByteArray();
    }

    private static boolean isKept(List<Finding> found) {
        return found.stream().allMatch(finding -> finding.defect().verdict() == Defect.Verdict.KEPT);
    }

    /// Whether the same was said before, or something else of the same name.
    private static List<Finding> again(Row row, Map<String, Double> totals, HashSet<String> said) {
        var name = (row.maker() + "|" + row.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9|+]", "");
        var total = Objects.requireNonNull(row.total());
        if (!said.add(name + "|" + total)) {
            return List.of(finding(row, Defect.DUPLICATE, total));
        }
        var before = totals.put(name, total);
        return before == null ? List.of() : List.of(finding(row, Defect.SAME_NAME_OTHER_TOTAL, before + ", " + total));
    }

    private static Finding finding(Row row, Defect defect, Object detail) {
        return new Finding(row.number(), row.maker(), row.name(), defect, String.valueOf(detail));
    }

    private static Footprint figure(Row row) {
        var said = Objects.requireNonNull(row.kind());
        var named = ClassOf.kind(row.maker(), row.name());
        var kind = said == Kind.DESKTOP && named == Kind.ALL_IN_ONE ? named : said;
        return new Footprint(
                "R" + row.number(),
                Objects.requireNonNullElse(NameReader.maker(row.maker()), row.maker()),
                row.name(),
                kind,
                Objects.requireNonNullElse(Rows.footprintClass(row, kind), "unknown"),
                Objects.requireNonNull(row.total()),
                row.use(),
                row.manufacturing(),
                row.transport(),
                row.endOfLife(),
                row.inches(),
                row.year(),
                row.source());
    }

    private static Map<String, Integer> columns(Table.Row head) {
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < head.cells().size(); i++) {
            columns.putIfAbsent(head.cells().get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
