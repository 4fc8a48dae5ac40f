package org.devicebank.readings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;

/// Reads the text of `dmidecode`: blocks that begin with a handle, a title, and indented `name: value` lines.
final class Dmidecode {

    private static final Pattern HANDLE = Pattern.compile("(?m)^ {0,8}Handle 0x[0-9A-Fa-f]+, DMI type \\d+");

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

    static Reading read(String text) {
        var blocks = blocks(text);
        var notes = new Notes("dmidecode");
        for (var system : titled(blocks, "System Information")) {
            notes.say(Fact.MAKER, system.value("Manufacturer"));
            notes.say(Fact.PRODUCT, system.value("Product Name"));
            notes.say(Fact.VERSION, system.value("Version"));
            notes.say(Fact.FAMILY, system.value("Family"));
            notes.say(Fact.SERIAL, system.value("Serial Number"));
            notes.say(Fact.UUID, system.value("UUID"));
        }
        for (var board : titled(blocks, "Base Board Information")) {
            notes.say(Fact.BOARD_MAKER, board.value("Manufacturer"));
            notes.say(Fact.BOARD_PRODUCT, board.value("Product Name"));
            notes.say(Fact.BOARD_SERIAL, board.value("Serial Number"));
        }
        for (var chassis : titled(blocks, "Chassis Information")) {
            notes.say(Fact.CHASSIS_MAKER, chassis.value("Manufacturer"));
            notes.say(Fact.CHASSIS, chassis.value("Type"));
            notes.say(Fact.CHASSIS_SERIAL, chassis.value("Serial Number"));
        }
        titled(blocks, "Processor Information").forEach(one -> notes.say(Fact.PROCESSOR, processor(one)));
        titled(blocks, "TPM Device").forEach(one -> notes.say(Fact.TPM, standard(one.value("Specification Version"))));
        titled(blocks, "Portable Battery")
                .forEach(one -> notes.battery(new Battery(design(one.value("Design Capacity")), null, null, null)));
        notes.memory(memory(blocks));
        return notes.reading();
    }

    /// One version of the tool forgets to end this line.
    private static @Nullable String standard(@Nullable String version) {
        return version == null ? null : version.split("\\s", 2)[0];
    }

    /// Some firmware leaves the name of a processor at its own filler.
    private static @Nullable String processor(Block block) {
        var version = block.value("Version");
        return version == null || version.equals("CPU Version") || version.matches("Not Specified|None|OEM")
                ? null
                : version;
    }

    private static @Nullable Long design(@Nullable String capacity) {
        return capacity == null ? null : Sizes.whole(capacity);
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var values = new LinkedHashMap<String, String>();
        var expectTitle = true;
        for (var line : text.lines().toList()) {
            var indented = line.startsWith("\t") || line.startsWith("  ");
            var colon = line.indexOf(':');
            if (line.isBlank() || HANDLE.matcher(line).lookingAt()) {
                expectTitle = true;
            } else if (expectTitle && !indented) {
                values = new LinkedHashMap<>();
                blocks.add(new Block(line.strip(), values));
                expectTitle = false;
            } else if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return blocks;
    }

    private static List<Block> titled(List<Block> blocks, String title) {
        return blocks.stream().filter(block -> block.title().equals(title)).toList();
    }

    /// What the sockets hold; machines from before 2002 describe modules instead.
    private static long memory(List<Block> blocks) {
        var sockets = sum(titled(blocks, "Memory Device").stream()
                .filter(block -> !"Flash".equals(block.value("Type")))
                .map(block -> block.value("Size")));
        return sockets > 0
                ? sockets
                : sum(titled(blocks, "Memory Module Information").stream().map(block -> block.value("Installed Size")));
    }

    private static long sum(Stream<@Nullable String> sizes) {
        return sizes.map(size -> Sizes.bytes(size == null ? null : size.replace("kB", "KB"), true))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
