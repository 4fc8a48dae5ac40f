package org.devicebank.models;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ways of writing that only one maker, or one of its lines, has.
final class Dialect {

    /// @param family whose ways these are; empty for all of the maker
    private record Way(String maker, String family, Pattern said, String meant) {

        static Way of(String maker, String family, String said, String meant) {
            return new Way(maker, family, Pattern.compile(said), meant);
        }

        boolean isOf(@Nullable String maker, @Nullable Family family) {
            return this.maker.equals(maker)
                    && (this.family.isEmpty()
                            || family != null && family.name().startsWith(this.family)
                            || family == null && this.family.equals("none"));
        }
    }

    private static final List<Way> WAYS = List.of(
            // with the series 70 the E went from the case, and stayed in the firmware
            Way.of("Dell", "Latitude", "\\be(?=\\d{2}70\\b)", ""),
            Way.of("Dell", "OptiPlex", "(?<=\\b\\d{4})m\\b", " mff"),
            Way.of("Dell", "OptiPlex", "(?<=\\b\\d{4})s\\b", " sff"),
            Way.of("Dell", "OptiPlex", "(?<=\\b\\d{4})t\\b", " mt"),
            Way.of("Dell", "OptiPlex", "\\bthin client\\b", "tc"),
            // what the maker calls the case of a thin client
            Way.of("Dell", "Wyse", "\\bn\\d{2}[a-z]\\b", " "),
            // a black one
            Way.of("Dell", "none", "(?<=\\b[a-z]{1,2}\\d{4}[a-z]{1,2})b\\b", ""),
            Way.of("Dell", "UltraSharp", "(?<=\\b[a-z]\\d{4}[a-z]{1,2})b\\b", ""),
            // of Lenovo's it makes another model
            Way.of("HP", "", "\\bamd\\b", " "),
            Way.of("Dell", "", "\\bamd\\b", " "),
            Way.of("Lenovo", "ThinkPad", "\\b([elptwx])[ -](?=\\d{3}[ips]?\\b)", "$1"),
            Way.of("Lenovo", "none", "\\b([elptwx])[ -](?=\\d{3}[ips]?\\b)", "$1"),
            // until 2014 the E-series was called Edge, on the lid at least
            Way.of("Lenovo", "ThinkPad", "\\bedge (?=e\\d{3})", " "),
            // the number that stands on the back of each
            Way.of("Microsoft", "Surface", "\\b1[4-9]\\d\\d\\b", " "),
            // the cheaper ones are other phones with 5G, these are the same with another radio
            Way.of(
                    "Samsung",
                    "Galaxy",
                    "(?<=\\b(?:s\\d{1,2}\\+?|fe|ultra|plus|fold ?\\d|flip ?\\d|note ?\\d{2}))( ?)5g\\b",
                    " lte"));

    private Dialect() {}

    static String plain(String said, @Nullable String maker, @Nullable Family family) {
        var text = said;
        for (var way : WAYS) {
            if (way.isOf(maker, family)) text = way.said().matcher(text).replaceAll(way.meant());
        }
        return text;
    }
}
