package org.devicebank.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.devicebank.devices.LifecycleTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/// HOUSE.md is written from the code; run with `-Dhouse.write=true` to write it anew.
class HouseBookTest {

    private static final Path BOOK = Path.of("HOUSE.md");
    private static final Path SOURCES = Path.of("src/main/java/org/devicebank");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^/// (.*)$");
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies = \\{([^}]*)}");
    private static final Pattern TABLE = Pattern.compile("(?m)^create (table|view) ([a-z_.]+)");
    private static final Pattern NEWS = Pattern.compile("/// News: (.*)\\s+(?:public )?record (\\w+)");
    private static final Pattern MOVED = Pattern.compile("(?m)^alter table ([a-z_.]+) set schema ([a-z_]+)");

    @Test
    void the_book_of_the_house_is_current() throws IOException {
        var book = write();
        if (Boolean.getBoolean("house.write")) {
            Files.writeString(BOOK, book);
        }
        assertThat(Files.readString(BOOK))
                .as("HOUSE.md is stale: run the test with -Dhouse.write=true")
                .isEqualTo(book);
    }

    private static String write() throws IOException {
        var text = new StringBuilder("""
                # The house

                Written from the code; a test keeps it current. Calls go down, news goes up, and rooms of work meet at the device.

                | room | what it is for | door | tables and views | may use |
                |---|---|---|---|---|
                """);
        for (var room : rooms()) {
            var plate = Files.readString(SOURCES.resolve(room).resolve("package-info.java"));
            text.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            room,
                            first(SENTENCE, plate),
                            doors(room),
                            tables(room),
                            first(ALLOWED, plate).replace("\"", "")));
        }
        text.append("\n## News\n\n");
        for (var room : rooms()) {
            NEWS.matcher(sources(room))
                    .results()
                    .forEach(news ->
                            text.append("* `%s`, from `%s`: %s\n".formatted(news.group(2), room, news.group(1))));
        }
        text.append("\n## The life of a device\n\n```mermaid\nstateDiagram-v2\n    [*] --> OFFERED\n");
        LifecycleTest.arrows()
                .forEach(arrow -> text.append("    %s --> %s: %s\n".formatted(arrow[0], arrow[2], arrow[1])));
        return text.append("    RECYCLED --> [*]\n```\n").toString();
    }

    private static List<String> rooms() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String sources(String room) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(SOURCES.resolve(room))) {
            for (var file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String doors(String room) {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.devicebank." + room)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Transactional.class))
                        .map(type -> "`" + type.getSimpleName() + "`")
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /// The tables and views that a room owns, whichever room laid them.
    private static String tables(String room) throws IOException {
        var sql = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                sql.append(Files.readString(file));
            }
        }
        var moved = MOVED.matcher(sql)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        return TABLE.matcher(sql)
                .results()
                .map(found -> found.group(2).split("\\."))
                .filter(name ->
                        moved.getOrDefault(String.join(".", name), name[0]).equals(room))
                .map(name -> "`" + name[1] + "`")
                .collect(Collectors.joining(" "));
    }

    private static String first(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? match.group(1).strip() : "";
    }
}
