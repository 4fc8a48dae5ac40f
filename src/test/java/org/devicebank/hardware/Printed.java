package org.devicebank.hardware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What each tool printed on machines we made up, in the grammar of the tool.
final class Printed {

    private static final Path FOLDER = Path.of("src/test/resources/hardware");

    private Printed() {}

    static List<Path> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith("truth.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        return bytes(FOLDER.resolve(name));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Snapshot read(String name) {
        return Hardware.read(bytes(name));
    }
}
