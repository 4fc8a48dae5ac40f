package org.devicebank.packs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.devicebank.footprints.Footprint;
import org.devicebank.kernel.Refused;
import org.devicebank.models.NameReader;
import org.devicebank.tables.Tables;

/// Looks through a pack with the columns of Boavizta or with those of the bank's own table, in whatever order, spelling
/// and kind of file they come.
public final class Packs {

    private static final byte[] FIGURE_SPACE = "\u2007".getBytes(StandardCharsets.UTF_8);

    private static final int LOOKED_AT = 1000;

    private Packs() {}

    /// @param on the day it is looked at, which says which years are yet to come
    /// @throws Refused when it is no table, or has not the columns of such a pack
    public static Pack look(String fileName, byte[] content, LocalDate on) {
        var sheet = Heads.in(fileName, Tables.read(fileName, marked(content)));
        var heads = sheet.heads();
        var kept = new ArrayList<Footprint>();
        var findings = new ArrayList<Finding>();
        var said = new Said();
        var all = sheet.table().rows();
        var rows = all.subList(heads.at() + 1, all.size());
        for (var one : rows) {
            var row = Row.of(one, heads);
            var found = new ArrayList<>(Rows.judge(row, on.getYear()));
            if (isKept(found)) {
                found.addAll(said.again(row));
            }
            if (isKept(found)) {
                kept.add(figure(row));
            }
            findings.addAll(found);
        }
        return new Pack(fileName, sha256(content), rows.size(), kept, findings);
    }

    /// Tables make a hard space a plain one without a word; here it has to be told, so it becomes a space they leave.
    /// What is no text, or one of wide characters, stays as it is.
    private static byte[] marked(byte[] content) {
        for (var i = 0; i < Math.min(LOOKED_AT, content.length); i++) {
            if (content[i] == 0) return content;
        }
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

    private static Footprint figure(Row row) {
        var kind = Rows.kind(row, Objects.requireNonNull(row.kind()));
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

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
