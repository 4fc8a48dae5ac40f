package org.devicebank.hardware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// Reads the text of `dmidecode`: blocks that begin with a handle, a title, and indented `name: value` lines.
final class Dmidecode {

    private static final Pattern HANDLE = Pattern.compile("(?m)^\\s*Handle 0x[0-9A-Fa-f]+, DMI type \\d+");
    private static final Pattern SIZE = Pattern.compile("([0-9]+) *(kB|MB|GB|TB)");

    private record Block(String title, Map<String, String> values) {

        @Nullable
        String value(String name) {
            return values.get(name);
        }
    }

    private Dmidecode() {}

    static boolean recognises(String text) {
        return HANDLE.matcher(text).find()
                || (text.contains("System Information")
                        && text.contains("Product Name:")
                        && text.contains("Manufacturer:"));
    }

    static Snapshot read(String text) {
        var blocks = blocks(text);
        var system = first(blocks, "System Information");
        var board = first(blocks, "Base Board Information");
        var chassis = first(blocks, "Chassis Information");
        var cpu = first(blocks, "Processor Information");
        var doubts = new ArrayList<Sentence>();
        var maker =
                Names.maker(system.value("Manufacturer"), board.value("Manufacturer"), chassis.value("Manufacturer"));
        var model = Names.model(
                maker,
                system.value("Product Name"),
                system.value("Version"),
                board.value("Product Name"),
                system.value("Family"));
        var serial = Names.serial(system.value("Serial Number"), chassis.value("Serial Number"));
        var processor = Names.said(cpu.value("Version"));
        var portable = blocks.stream().anyMatch(block -> block.title().equals("Portable Battery"));
        var kind = Form.of(chassis.value("Type"), model, processor, portable, doubts);
        if (serial == null) {
            doubts.add(Sentence.of("hardware.doubt.serial"));
        }
        if (model == null) {
            doubts.add(Sentence.of("hardware.doubt.model"));
        }
        return new Snapshot("dmidecode", maker, model, kind, serial, processor, memory(blocks), List.of(), doubts);
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var values = new LinkedHashMap<String, String>();
        var title = "";
        var expectTitle = true;
        for (var line : text.split("\\R")) {
            var indented = line.startsWith("\t") || line.startsWith("  ");
            var colon = line.indexOf(':');
            if (line.isBlank()) {
                expectTitle = true;
            } else if (HANDLE.matcher(line).lookingAt()) {
                expectTitle = true;
            } else if (expectTitle && !indented) {
                values = new LinkedHashMap<>();
                title = line.strip();
                blocks.add(new Block(title, values));
                expectTitle = false;
            } else if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return blocks;
    }

    private static Block first(List<Block> blocks, String title) {
        return blocks.stream()
                .filter(block -> block.title().equals(title))
                .findFirst()
                .orElseGet(() -> new Block(title, Map.of()));
    }

    private static @Nullable Integer memory(List<Block> blocks) {
        var megabytes = blocks.stream()
                .filter(block -> block.title().equals("Memory Device"))
                .map(block -> block.value("Size"))
                .filter(Objects::nonNull)
                .mapToLong(Dmidecode::megabytes)
                .sum();
        return megabytes == 0 ? null : Math.toIntExact(Math.max(1, Math.min(megabytes / 1024, 100_000)));
    }

    private static long megabytes(String size) {
        var match = SIZE.matcher(size);
        if (!match.find() || match.group(1).length() > 9) {
            return 0;
        }
        var number = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "kB" -> number / 1024;
            case "GB" -> number * 1024;
            case "TB" -> number * 1024 * 1024;
            default -> number;
        };
    }
}
