package org.devicebank.areas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The small-area figures in `reference/areas`, see SOURCES.md there.
final class Shipped {

    /// A line of `small-areas.csv`; deciles and ranks as text, empty where unknown.
    record Area(String code, String authority, String name, String ward, List<Deprivation> deprivation) {}

    record Deprivation(String vintage, int decile, int rank) {}

    /// A line of `postcodes.csv`: many postcodes of one small area, or of one authority where that is all we know.
    record Group(String authority, String smallArea, List<String> postcodes) {}

    /// A line of `centroids.csv`: a postcode and its middle on the national grid.
    record Centroid(String text) {}

    private Shipped() {}

    static List<Centroid> centroids() {
        return lines("reference/areas/centroids.csv").stream()
                .map(Centroid::new)
                .toList();
    }

    static List<Area> areas() {
        return lines("reference/areas/small-areas.csv").stream()
                .map(Shipped::area)
                .toList();
    }

    private static Area area(String line) {
        var cells = line.split(",", -1);
        var now = new Deprivation("IMD2025", Integer.parseInt(cells[4]), Integer.parseInt(cells[5]));
        var deprivation = cells[6].isEmpty()
                ? List.of(now)
                : List.of(now, new Deprivation("IMD2019", Integer.parseInt(cells[6]), Integer.parseInt(cells[7])));
        return new Area(cells[0], cells[1], cells[2], cells[3], deprivation);
    }

    static List<Group> postcodes() {
        return lines("reference/areas/postcodes.csv").stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new Group(cells[0], cells[1], List.of(cells[2].split(" "))))
                .toList();
    }

    private static List<String> lines(String path) {
        try {
            var text = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
            return text.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
