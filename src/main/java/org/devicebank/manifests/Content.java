package org.devicebank.manifests;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.devicebank.kernel.Identifiers;

/// What the cells of a column look like, whatever the column is called.
final class Content {

    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}( .*)?|\\d{1,2}[ -][A-Za-z]{3,9}[ -]\\d{2,4}");
    private static final Pattern MEMORY = Pattern.compile(
            "(?i)\\d{1,3} ?(gb|go|gig)|(1024|2048|4096|6144|8192|12288|16384|24576|32768|65536)( ?mb)?");
    private static final Pattern PROCESSOR = Pattern.compile(
            "(?i).*(intel|core|ryzen|celeron|pentium|xeon|\\bamd\\b|\\bi[3579]-|snapdragon|apple m\\d).*");
    private static final Pattern STORAGE = Pattern.compile(
            "(?i)(\\d{2,4} ?(gb|go)|\\d([.,]\\d)? ?(tb|to))?[ ,/]*(ssd|hdd|nvme|emmc|m\\.2|sata|[ ,/])*");
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{4,24}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{0,8}[-/]?\\d{2,10}|[A-Z]{1,8} \\d{2,10}");

    private static final Pattern COUNTER = Pattern.compile("([A-Za-z]*(?:[-/ ][A-Za-z]*)?)[-/ ]?\\d{2,10}");

    private Content() {}

    /// How much of a column looks like a meaning, from 0 to 1.
    static double fit(List<String> cells, Meaning meaning) {
        if (cells.isEmpty()) {
            return 0;
        }
        return switch (meaning) {
            case IMEI ->
                share(
                        cells,
                        cell -> cell.replaceAll("[ /-]", "").matches("\\d{15}(\\d{15})?")
                                && Identifiers.isImei(
                                        cell.replaceAll("[ /-]", "").substring(0, 15)));
            case KIND -> share(cells, cell -> cell.length() < 25 && Vocabulary.kind(cell) != null) * 0.9;
            case MAKER ->
                share(
                                cells,
                                cell -> cell.length() < 30
                                        && Vocabulary.maker(cell) != null
                                        && cell.split(" ").length <= 2)
                        * (distinct(cells) < 0.5 || cells.size() < 16 ? 0.95 : 0.4);
            case MODEL ->
                share(cells, Content::isModel) * 0.7
                        + share(cells, Content::isFamily) * 0.2
                        - (numbered(cells) ? 0.3 : 0);
            case PROCESSOR -> share(cells, cell -> PROCESSOR.matcher(cell).matches());
            case MEMORY -> share(cells, cell -> MEMORY.matcher(cell).matches()) * 0.9;
            case DATE -> share(cells, cell -> DATE.matcher(cell).matches());
            case SERIAL ->
                share(cells, Content::isSerial) * (distinct(cells) > 0.8 ? 0.9 : 0.2) * (numbered(cells) ? 0.75 : 1);
            case ASSET_TAG ->
                share(cells, cell -> TAG.matcher(cell).matches())
                        * (distinct(cells) > 0.9 ? 0.8 : 0)
                        * (numbered(cells) ? 1.1 : 1);
            case STORAGE -> share(cells, cell -> STORAGE.matcher(cell).matches()) * 0.85;
            case VERSION, QUANTITY, GRADE, NOTES, OTHER -> 0;
        };
    }

    /// Whether a column cannot mean what its name says: bare numbers are no kinds, makers or models, and names
    /// of models no kinds.
    static boolean contradicts(List<String> cells, Meaning meaning) {
        return switch (meaning) {
            case KIND -> isBare(cells) || share(cells, Content::isModel) > 0.6;
            case MAKER, MODEL, VERSION -> isBare(cells);
            case IMEI, SERIAL, ASSET_TAG, PROCESSOR, MEMORY, STORAGE, QUANTITY, GRADE, DATE, NOTES, OTHER -> false;
        };
    }

    private static boolean isBare(List<String> cells) {
        return !cells.isEmpty() && share(cells, cell -> cell.matches("[\\d.,/-]+")) > 0.8;
    }

    /// Whether a cell is a value, such as no header would be.
    static boolean isValue(String cell) {
        return cell.matches("\\d{4,}")
                || DATE.matcher(cell).matches()
                || MEMORY.matcher(cell).matches()
                || (cell.length() > 6 && isSerial(cell) && cell.matches(".*\\d.*\\d.*"))
                || cell.matches("[A-Z]{1,5}-?\\d{3,}");
    }

    private static boolean isSerial(String cell) {
        return SERIAL.matcher(cell).matches()
                && cell.matches(".*\\d.*")
                && cell.matches(".*[A-Za-z].*")
                && !MEMORY.matcher(cell).matches()
                && cell.equals(cell.toUpperCase(Locale.ROOT));
    }

    /// A name with a number in it, or a word of letters and digits, that is none of the other things.
    private static boolean isModel(String cell) {
        var named = cell.contains(" ")
                ? cell.matches(".*[A-Za-z].*\\d.*|.*\\d.*[A-Za-z].*") || isFamily(cell)
                : SERIAL.matcher(cell).matches() && cell.matches(".*[A-Za-z].*\\d.*|.*\\d.*[A-Za-z].*");
        return named
                && cell.length() < 60
                && !PROCESSOR.matcher(cell).matches()
                && !STORAGE.matcher(cell).matches()
                && !MEMORY.matcher(cell).matches()
                && !DATE.matcher(cell).matches();
    }

    /// More than the bare word for a kind or the bare name of a maker: a family of models.
    private static boolean isFamily(String cell) {
        return cell.contains(" ")
                && cell.matches(".*\\d.*")
                && !PROCESSOR.matcher(cell).matches()
                && (Vocabulary.kind(cell) != null || Vocabulary.maker(cell) != null);
    }

    /// Numbers a house gives to its things: the same letters each time, and a counter.
    private static boolean numbered(List<String> cells) {
        var before = new HashSet<String>();
        for (var cell : cells) {
            var counter = COUNTER.matcher(cell);
            if (counter.matches()) {
                before.add(counter.group(1));
            } else {
                return false;
            }
        }
        return before.size() <= 1 + cells.size() / 10;
    }

    private static double share(List<String> cells, Predicate<String> fits) {
        return cells.stream().filter(fits).count() / (double) cells.size();
    }

    private static double distinct(List<String> cells) {
        return new HashSet<>(cells).size() / (double) cells.size();
    }
}
