package org.devicebank.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.devicebank.kernel.Identifiers;
import org.junit.jupiter.api.Test;

/// Real machines against a table that was made from the same texts by somebody who did not see the parser. The texts
/// are known by their bytes alone.
class RealMachinesTest {

    private static final Path FOLDER = Path.of("../shared/data/hardware");
    private static final Path TRUTH = Path.of("src/test/resources/hardware/truth.csv");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");
    private static final double ENOUGH = 97;

    private record Truth(String maker, List<String> models, String form) {}

    private record Compared(String file, Truth truth, Snapshot read) {

        boolean maker() {
            return truth.maker().equals(read.maker());
        }

        boolean model() {
            var model = read.model() == null ? "" : Identifiers.normal(read.model());
            return truth.models().stream().map(Identifiers::normal).anyMatch(model::equals);
        }

        boolean form() {
            return read.kind() != null && truth.form().equals(read.kind().name());
        }
    }

    @Test
    void real_machines_are_recognised() throws IOException, GeneralSecurityException {
        assumeTrue(Files.isDirectory(FOLDER), "the texts of real machines lie beside the project and are not here");
        assumeTrue(Files.isRegularFile(TRUTH), "nobody has made the table of truth yet");
        var truths = truths();
        var compared = new ArrayList<Compared>();
        for (var file : texts()) {
            var content = Files.readAllBytes(file);
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (truths.containsKey(hash)) {
                compared.add(new Compared(hash.substring(0, 12), truths.get(hash), Hardware.read(content)));
            }
        }
        assertThat(compared).hasSizeGreaterThan(100);
        assertThat(right("maker", compared, Compared::maker)).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(right("model", compared, Compared::model)).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(right("form", compared, Compared::form)).isGreaterThanOrEqualTo(ENOUGH);
    }

    /// The publisher of the texts sorted them by form and maker, and said so in the names of the files.
    @Test
    void the_publisher_of_the_texts_agrees() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the texts of real machines lie beside the project and are not here");
        var compared = new ArrayList<Compared>();
        for (var file : texts()) {
            var name = file.getFileName().toString().split("_");
            if (name.length > 3) {
                var form = name[0].matches("Notebook|Convertible") ? "LAPTOP" : name[0].toUpperCase(Locale.ROOT);
                var maker = String.valueOf(Names.maker(name[1] + " " + name[2]));
                var truth = new Truth(maker, List.of(), form);
                compared.add(
                        new Compared(file.getFileName().toString(), truth, Hardware.read(Files.readAllBytes(file))));
            }
        }
        assertThat(right("maker", compared, Compared::maker)).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(right("form", compared, Compared::form)).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static double right(String what, List<Compared> all, Predicate<Compared> is) {
        all.stream()
                .filter(is.negate())
                .forEach(one -> System.out.println(what + " of " + one.file() + ": " + one.truth() + ", but read "
                        + one.read().maker() + " / " + one.read().model() + " / "
                        + one.read().kind()));
        var right = all.stream().filter(is).count();
        System.out.println(what + ": " + right + " of " + all.size());
        return right * 100.0 / all.size();
    }

    private static List<Path> texts() throws IOException {
        var texts = new ArrayList<Path>();
        for (var part : List.of("dmidecode", "lshw")) {
            try (var files = Files.list(FOLDER.resolve(part))) {
                texts.addAll(files.sorted().toList());
            }
        }
        return texts;
    }

    private static Map<String, Truth> truths() throws IOException {
        var truths = new HashMap<String, Truth>();
        for (var line : Files.readAllLines(TRUTH)) {
            var cells = cells(line);
            var models = Stream.concat(
                            Stream.of(cells.get(2)), Stream.of(cells.get(3).split("[|;]")))
                    .map(String::strip)
                    .filter(model -> !model.isEmpty())
                    .toList();
            truths.put(cells.get(0), new Truth(cells.get(1), models, cells.get(4)));
        }
        return truths;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var match = CELL.matcher(line);
        var at = 0;
        while (at <= line.length() && match.find(at)) {
            cells.add(match.group(1) == null ? match.group(2) : match.group(1).replace("\"\"", "\""));
            at = match.end() + 1;
        }
        return cells;
    }
}
