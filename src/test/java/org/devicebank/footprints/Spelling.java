package org.devicebank.footprints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.devicebank.kernel.Kind;

/// How somebody or something spelled a model, and the figures that are meant. The table was written before the
/// matcher; one half was looked at while it was made, the other only scored.
record Spelling(String maker, String model, Kind kind, String dress, List<String> figures, boolean withheld) {

    static List<Spelling> all() {
        try (var in = Spelling.class.getResourceAsStream("/footprints/spellings.csv")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Spelling::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Spelling of(String line) {
        var crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        var fields = line.replaceAll(" +", " ").split(";");
        return new Spelling(
                fields[0],
                fields[1],
                Kind.valueOf(fields[2]),
                fields[3],
                new ArrayList<>(Arrays.asList(fields).subList(4, fields.length)),
                (crc.getValue() & 1) == 1);
    }

    /// Whether the match is of the model, and of no figure that is not meant.
    boolean isMet(Match match) {
        var names = new TreeSet<String>();
        match.figures().forEach(figure -> names.add(figure.name()));
        return match.tier().ofTheModel() && !names.isEmpty() && figures.containsAll(names);
    }
}
