package org.devicebank.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.devicebank.tables.Table;
import org.jspecify.annotations.Nullable;

/// Turns a row into a line, and says what about it is doubtful.
final class Lines {

    private static final Pattern LOST_DIGITS = Pattern.compile("(?i)\\d([.,]\\d+)?E\\+?\\d{1,3}");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,7})(?:[.,]\\d+)?\\s*(tb|gb|go|mb|mo)?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACHINE_TYPE = Pattern.compile("\\d{2}[0-9A-Z]{6,8}|\\d{4,5}[0-9A-Z]{3,6}");
    private static final int MOST = 10_000;

    private final String sheet;
    private final Columns.Found columns;

    Lines(String sheet, Columns.Found columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    Line read(Table.Row row) {
        var doubts = new ArrayList<Sentence>();
        var model = model(row);
        var maker = maker(row, model);
        var imeis = imeis(row, doubts);
        var kind = kind(row, model, imeis, doubts);
        var serial = serial(row, doubts);
        if (serial == null && imeis.isEmpty() && cell(row, Meaning.ASSET_TAG) == null) {
            doubts.add(Sentence.of("manifests.doubt.nameless"));
        }
        return new Line(
                sheet,
                row.number(),
                kind,
                maker,
                withoutMaker(model, maker),
                serial,
                imeis,
                number(row, Meaning.ASSET_TAG, doubts),
                cell(row, Meaning.PROCESSOR),
                memory(row),
                notes(row),
                quantity(row, doubts),
                doubts);
    }

    private @Nullable String model(Table.Row row) {
        var model = cell(row, Meaning.MODEL);
        var version = cell(row, Meaning.VERSION);
        var spoken = version != null && version.matches(".*[A-Za-z]{3}.*") && !version.equalsIgnoreCase("others");
        return spoken && (model == null || MACHINE_TYPE.matcher(model).matches()) ? version : model;
    }

    private @Nullable String maker(Table.Row row, @Nullable String model) {
        var said = cell(row, Meaning.MAKER);
        if (said != null) {
            var known = Vocabulary.maker(said);
            return known == null ? said : known;
        }
        return model == null ? null : Vocabulary.maker(model);
    }

    private static @Nullable String withoutMaker(@Nullable String model, @Nullable String maker) {
        if (model == null || maker == null) {
            return model;
        }
        var first = model.split(" ", 2);
        var repeats = first.length == 2 && Vocabulary.isMaker(first[0], maker);
        return repeats ? first[1].strip() : model;
    }

    private @Nullable Kind kind(Table.Row row, @Nullable String model, List<String> imeis, List<Sentence> doubts) {
        var said = cell(row, Meaning.KIND);
        var kind = said == null ? null : Vocabulary.kind(said);
        if (kind != null) {
            return kind;
        }
        var guess = model == null ? null : Vocabulary.kind(model);
        if (guess == null && !imeis.isEmpty()) {
            guess = Kind.PHONE;
        }
        if (guess == null) {
            guess = Vocabulary.kind(name(Meaning.MODEL));
        }
        if (guess == null) {
            guess = Vocabulary.kind(sheet);
            doubts.add(
                    said == null
                            ? Sentence.of("manifests.doubt.no_kind")
                            : Sentence.of("manifests.doubt.kind", name(Meaning.KIND), said));
            return guess;
        }
        if (said != null) {
            doubts.add(Sentence.of("manifests.doubt.kind", name(Meaning.KIND), said));
        }
        return guess;
    }

    private @Nullable String serial(Table.Row row, List<Sentence> doubts) {
        var serial = number(row, Meaning.SERIAL, doubts);
        if (serial == null) {
            if (columns.column(Meaning.SERIAL) != null) {
                doubts.add(Sentence.of("manifests.doubt.no_serial", name(Meaning.SERIAL)));
            }
            return null;
        }
        if (Identifiers.isPlaceholder(serial)) {
            doubts.add(Sentence.of("manifests.doubt.placeholder", name(Meaning.SERIAL), serial));
            return null;
        }
        return serial;
    }

    private List<String> imeis(Table.Row row, List<Sentence> doubts) {
        var imeis = new ArrayList<String>();
        for (var column : columns.all(Meaning.IMEI)) {
            var header = columns.columns().get(column).header();
            var cell = row.cell(column);
            if (LOST_DIGITS.matcher(cell).matches()) {
                doubts.add(Sentence.of("manifests.doubt.lost_digits", header, cell));
                continue;
            }
            for (var part : cell.split("[/,;\\n]+")) {
                var digits = part.replaceAll("[ .'-]", "");
                if (!digits.isEmpty()) {
                    imeis.add(digits);
                    if (!Identifiers.isImei(digits)) {
                        doubts.add(Sentence.of("manifests.doubt.imei", header, digits));
                    }
                }
            }
        }
        return imeis;
    }

    private @Nullable String number(Table.Row row, Meaning meaning, List<Sentence> doubts) {
        var cell = cell(row, meaning);
        if (cell != null && LOST_DIGITS.matcher(cell).matches()) {
            doubts.add(Sentence.of("manifests.doubt.lost_digits", name(meaning), cell));
            return null;
        }
        return cell;
    }

    private @Nullable Integer memory(Table.Row row) {
        var cell = cell(row, Meaning.MEMORY);
        var match = cell == null ? null : NUMBER.matcher(cell);
        if (match == null || !match.matches()) {
            return null;
        }
        var number = Integer.parseInt(match.group(1));
        var unit = match.group(2) == null ? "" : match.group(2).toLowerCase(java.util.Locale.ROOT);
        var megabytes = unit.startsWith("m")
                || (unit.isEmpty() && number >= 512)
                || name(Meaning.MEMORY).toLowerCase(java.util.Locale.ROOT).contains("mb") && unit.isEmpty();
        return megabytes ? Math.max(1, number / 1024) : number;
    }

    private int quantity(Table.Row row, List<Sentence> doubts) {
        var cell = cell(row, Meaning.QUANTITY);
        if (cell == null) {
            return 1;
        }
        if (!cell.matches("\\d{1,5}") || Integer.parseInt(cell) < 1 || Integer.parseInt(cell) > MOST) {
            doubts.add(Sentence.of("manifests.doubt.quantity", name(Meaning.QUANTITY), cell));
            return 1;
        }
        return Integer.parseInt(cell);
    }

    private @Nullable String notes(Table.Row row) {
        var notes = columns.all(Meaning.NOTES).stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("; "));
        return notes.isEmpty() ? null : notes;
    }

    private @Nullable String cell(Table.Row row, Meaning meaning) {
        var column = columns.column(meaning);
        return column == null || row.cell(column).isEmpty() ? null : row.cell(column);
    }

    private String name(Meaning meaning) {
        var column = columns.column(meaning);
        return column == null
                ? ""
                : Objects.requireNonNull(columns.columns().get(column).header());
    }
}
