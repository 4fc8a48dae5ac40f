package org.devicebank.allocations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// What each reason counts for: data with a source, so that anybody can question it.
record Points(Map<String, Integer> of) {

    static Points shared() {
        try {
            return new Points(new ClassPathResource("reference/allocations/points.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .collect(Collectors.toMap(cells -> cells[1], cells -> Integer.parseInt(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int of(String reason) {
        return of.getOrDefault(reason, 0);
    }
}
