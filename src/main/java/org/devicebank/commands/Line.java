package org.devicebank.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A command line, taken apart: the command, its words, and the options every command knows.
record Line(
        String command,
        List<String> words,
        Map<String, String> options,
        Path home,
        int port,
        boolean json,
        @Nullable String place) {

    private static final int LARGEST = 21 * 1024 * 1024;
    private static final List<String> SWITCHES = List.of("--json", "--dry-run", "--adopt");
    private static final int FIRST_PORT = 8080;

    static Line of(String[] typed, Map<String, String> environment) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var rest = new ArrayDeque<>(List.of(typed));
        while (!rest.isEmpty()) {
            var word = rest.poll();
            if (SWITCHES.contains(word)) {
                options.put(word.substring(2), "yes");
            } else if (word.startsWith("--")) {
                options.put(word.substring(2).toLowerCase(Locale.ROOT), value(word, rest.poll()));
            } else {
                words.add(word);
            }
        }
        var command = words.isEmpty() ? "help" : words.removeFirst();
        var home = Optional.ofNullable(options.remove("home"))
                .or(() -> set(environment, "BANK_HOME"))
                .orElse("var");
        var port = Optional.ofNullable(options.remove("port")).or(() -> set(environment, "BANK_PORT"));
        var json = options.remove("json") != null;
        var place = options.remove("place");
        // measuring has a folder of its own: nobody's devices are in it
        var folder = "bench".equals(command) ? Path.of(home, "bench") : Path.of(home);
        return new Line(
                command,
                List.copyOf(words),
                options,
                folder,
                port.map(Line::port).orElse(FIRST_PORT),
                json,
                place);
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String value(String option, @Nullable String next) {
        if (next == null) {
            throw new WrongUse("commands.wrong.value", option);
        }
        return next;
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new WrongUse("commands.wrong.port", text);
        }
        return Integer.parseInt(text);
    }

    /// The word at a place, or wrong use.
    String word(int index) {
        if (index >= words.size()) {
            throw new WrongUse("commands.wrong.words", command);
        }
        return words.get(index);
    }

    /// Whether these are the first words behind the command.
    boolean begins(String... first) {
        return words.size() >= first.length && words.subList(0, first.length).equals(List.of(first));
    }

    /// A command that knows no option of its own refuses all, instead of doing something else than was asked.
    void takesNoOption() {
        takesOnly();
    }

    /// A mistyped option is refused, instead of being passed over.
    void takesOnly(String... known) {
        options.keySet().stream()
                .filter(name -> !List.of(known).contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongUse("commands.wrong.option", name);
                });
    }

    /// A file, as it is called from the folder in which the command was typed.
    InputStream open(String word) throws IOException {
        var from = System.getenv("BANK_CALLER_FOLDER");
        try {
            var file = from == null ? Path.of(word) : Path.of(from).resolve(word);
            if (Files.isDirectory(file)) throw new WrongUse("commands.wrong.folder", word);
            return Files.newInputStream(file);
        } catch (NoSuchFileException | InvalidPathException _) {
            throw new WrongUse("commands.wrong.file", word);
        }
    }

    /// All of a file that is small enough to be read at once.
    byte[] content(String word) {
        try (var in = open(word)) {
            return in.readNBytes(LARGEST);
        } catch (IOException _) {
            throw new WrongUse("commands.wrong.file_unreadable", word);
        }
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
