package org.devicebank.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// Somebody who has the bundle of a figure and nothing of the bank: follows `README.txt` with plain Java.
final class Stranger {

    private static final List<String> EMITTED =
            List.of("COLLECTION", "TESTING", "PARTS", "PACKAGING", "DELIVERY", "UNSUITABLE", "RETURNS");

    record Again(
            BigDecimal n1,
            BigDecimal n2,
            BigDecimal n3,
            String linesHash,
            List<String> wrongHashes,
            List<String> wrongProducts,
            List<String> unknownFactors) {}

    private Stranger() {}

    static Map<String, byte[]> unzip(byte[] file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    static String said(Map<String, byte[]> files, String key) {
        var found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"")
                .matcher(new String(files.get("figure.json"), StandardCharsets.UTF_8));
        return found.find() ? found.group(1) : "";
    }

    private static Map<String, BigDecimal> shares(Map<String, byte[]> files) {
        var found = Pattern.compile(
                        "\"recipient\":\"([A-Z]+)\"[^]]*?\"n\":(?:([0-9]+),\"score\":\"([0-9.]+)\"|\"fewer than 5\"),\"share\"")
                .matcher(new String(files.get("figure.json"), StandardCharsets.UTF_8));
        var shares = new HashMap<String, BigDecimal>();
        while (found.find()) {
            if (found.group(2) == null) {
                shares.put(found.group(1), new BigDecimal("0.5"));
                continue;
            }
            var share = new BigDecimal(found.group(3))
                    .add(new BigDecimal("2"))
                    .divide(new BigDecimal(found.group(2)).add(new BigDecimal("4")), 6, RoundingMode.HALF_EVEN);
            shares.put(found.group(1), share);
        }
        return shares;
    }

    static List<Map<String, String>> rows(byte[] csv) {
        var lines = new String(csv, StandardCharsets.UTF_8).strip().split("\r?\n");
        var header = cells(lines[0]);
        var rows = new ArrayList<Map<String, String>>();
        for (var i = 1; i < lines.length; i++) {
            var row = new HashMap<String, String>();
            var cells = cells(lines[i]);
            for (var n = 0; n < header.size(); n++) {
                row.put(header.get(n), cells.get(n));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static Again work(Map<String, byte[]> files) throws Exception {
        var shares = shares(files);
        var known = rows(files.get("factors.csv")).stream()
                .map(row -> row.get("factor_id") + row.get("version") + row.get("value"))
                .toList();
        var sums = new HashMap<String, BigDecimal>();
        var credited = BigDecimal.ZERO;
        var hashes = new StringBuilder();
        var wrongHashes = new ArrayList<String>();
        var wrongProducts = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var row : rows(files.get("lines.csv"))) {
            var result = new BigDecimal(row.get("result_kg"));
            sums.merge(row.get("stage"), result, BigDecimal::add);
            if (row.get("stage").equals("AVOIDED")) {
                var share = shares.getOrDefault(row.get("recipient"), new BigDecimal("0.5"));
                credited = credited.add(share.multiply(new BigDecimal(row.get("life")))
                        .multiply(result)
                        .setScale(6, RoundingMode.HALF_EVEN));
            }
            var product = new BigDecimal(row.get("activity")).multiply(new BigDecimal(row.get("factor_value")));
            if (product.setScale(6, RoundingMode.HALF_EVEN).compareTo(result) != 0) {
                wrongProducts.add(row.toString());
            }
            if (!known.contains(row.get("factor_id") + row.get("factor_version") + row.get("factor_value"))) {
                unknown.add(row.get("factor_id"));
            }
            if (!sha256(text(row).getBytes(StandardCharsets.UTF_8)).equals(row.get("sha256"))) {
                wrongHashes.add(text(row));
            }
            hashes.append(row.get("line_id"))
                    .append(' ')
                    .append(row.get("sha256"))
                    .append('\n');
        }
        var emitted = EMITTED.stream().map(one -> sum(sums, one)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Again(
                sum(sums, "AVOIDED").subtract(emitted),
                credited.subtract(emitted).subtract(sum(sums, "USE")),
                sum(sums, "SAME_MODEL").subtract(emitted),
                sha256(hashes.toString().getBytes(StandardCharsets.UTF_8)),
                wrongHashes,
                wrongProducts,
                unknown);
    }

    private static BigDecimal sum(Map<String, BigDecimal> sums, String stage) {
        return sums.getOrDefault(stage, BigDecimal.ZERO);
    }

    private static String text(Map<String, String> row) {
        var said = new ArrayList<String>();
        for (var key : List.of(
                "line_id",
                "device",
                "event",
                "day",
                "stage",
                "formula",
                "activity",
                "unit",
                "factor_id",
                "factor_version",
                "factor_value",
                "result_kg",
                "basis",
                "usual",
                "device_class",
                "model",
                "tier",
                "life",
                "recipient",
                "class_version",
                "supported_until",
                "method")) {
            said.add(row.get(key));
        }
        return String.join("|", said);
    }
}
