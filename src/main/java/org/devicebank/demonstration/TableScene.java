package org.devicebank.demonstration;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.devicebank.footprints.Footprint;
import org.devicebank.footprints.Footprints;
import org.devicebank.matches.Group;
import org.devicebank.matches.Matches;
import org.devicebank.matches.Upkeep;
import org.devicebank.places.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The place uses a table of its own: the bank's, in which two makers' sheets were put in anew, three rows are faulty,
/// and one name was settled by hand.
@Component
@Order(36)
final class TableScene implements Scene {

    private static final String MADE = "made for this demonstration";
    private static final Set<String> ANEW = Set.of("Latitude 5490", "EliteBook 840 G5 Notebook PC");
    private static final double MORE = 1.08;
    private static final int LAST_YEAR = 2025;
    private static final List<List<String>> FAULTY = List.of(
            List.of("Dell", "Latitude 5455", "LAPTOP", "0.231", "0.14", "0.8", "2025", MADE),
            List.of("HP", "EliteBook 640 G11", "LAPTOP", "212", "1.4", "0.8", "2025", MADE),
            List.of("", "ThinkPad T14 Gen 5", "LAPTOP", "248", "0.12", "0.83", "2025", MADE));

    private final Upkeep upkeep;
    private final Matches matches;

    TableScene(Upkeep upkeep, Matches matches) {
        this.upkeep = upkeep;
        this.matches = matches;
    }

    @Override
    public void play(People people) {
        people.as(Role.COORDINATOR).run(() -> {
            var edition = upkeep.add(
                    "Makers’ sheets, our copy of autumn 2025",
                    "Boavizta, environmental-footprint-data, with two figures " + MADE,
                    "ODbL 1.0",
                    "makers-sheets-2025.csv",
                    table());
            upkeep.adopt(edition.number());
            matches.groups().stream()
                    .map(Group::name)
                    .filter(name -> name.model().contains("L390"))
                    .findFirst()
                    .ifPresent(name -> upkeep.mean(
                            name,
                            "Lenovo",
                            "ThinkPad X390",
                            "Its sister of the same year and size, until the maker’s own sheet is in the table"));
        });
    }

    private static byte[] table() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "maker",
                    "name",
                    "kind",
                    "total_kg",
                    "use_ratio",
                    "manufacturing_ratio",
                    "year",
                    "source",
                    "transport_ratio",
                    "end_of_life_ratio",
                    "inches",
                    "class");
            Footprints.shipped().figures().forEach(one -> csv.writeRecord(row(one)));
            FAULTY.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Footprint one) {
        var anew = ANEW.contains(one.name());
        return List.of(
                one.maker(),
                one.name(),
                one.kind().name(),
                String.valueOf(anew ? Math.round(one.total() * MORE) : one.total()),
                said(one.use()),
                said(one.manufacturing()),
                said(anew ? Integer.valueOf(LAST_YEAR) : one.year()),
                anew ? MADE : one.source(),
                said(one.transport()),
                said(one.endOfLife()),
                said(one.inches()),
                one.footprintClass());
    }

    private static String said(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
