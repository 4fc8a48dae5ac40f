package org.devicebank.hardware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// What is sold under which name: the lists of makers, of lines of products, and of processors.
final class Market {

    private static final List<String[]> LINES = rows("market.csv");

    private Market() {}

    /// A text that has one of the names of a sort, written as regular expressions, in any case.
    static Pattern pattern(String sort) {
        return LINES.stream()
                .filter(line -> line[0].equals(sort))
                .map(line -> line[1])
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("|"), names -> Pattern.compile(names, Pattern.CASE_INSENSITIVE)));
    }

    /// The rows of a table of two columns, without its head; only the first comma separates.
    static List<String[]> rows(String table) {
        try {
            return new ClassPathResource("reference/hardware/" + table)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
