package org.devicebank.readings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Sizes;
import org.devicebank.notations.Xml;

/// Reads the report of `powercfg /batteryreport`, the web page and the XML.
final class BatteryReport {

    private static final Pattern ROW = Pattern.compile("<(?i:tr)\\b");
    private static final Pattern CELL = Pattern.compile("<(?i:td|th)\\b[^>]{0,200}>");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,500}>");

    private BatteryReport() {}

    static boolean recognises(String text) {
        return text.contains("FULL CHARGE CAPACITY") && text.contains("DESIGN CAPACITY");
    }

    static boolean recognises(Xml.Element root) {
        return root.name().equals("BatteryReport");
    }

    static Reading read(Xml.Element root) {
        var notes = new Notes("powercfg");
        for (var system : root.all("SystemInformation")) {
            notes.say(Fact.MAKER, system.said("SystemManufacturer"));
            notes.say(Fact.PRODUCT, system.said("SystemProductName"));
            notes.say(Fact.CHASSIS, chassis(String.valueOf(system.said("PlatformRole"))));
        }
        for (var batteries : root.all("Batteries")) {
            for (var one : batteries.all("Battery")) {
                notes.battery(new Battery(
                        Sizes.whole(one.said("DesignCapacity")),
                        Sizes.whole(one.said("FullChargeCapacity")),
                        Sizes.small(one.said("CycleCount")),
                        null));
            }
        }
        return notes.reading();
    }

    static Reading read(String page) {
        var notes = new Notes("powercfg");
        var rows = rows(page);
        notes.say(Fact.MAKER_AND_PRODUCT, first(rows, "SYSTEM PRODUCT NAME"));
        notes.say(Fact.CHASSIS, chassis(first(rows, "PLATFORM ROLE")));
        var designs = rows.getOrDefault("DESIGN CAPACITY", List.of());
        var fulls = rows.getOrDefault("FULL CHARGE CAPACITY", List.of());
        var cycles = rows.getOrDefault("CYCLE COUNT", List.of());
        for (var i = 0; i < designs.size(); i++) {
            notes.battery(new Battery(
                    Sizes.whole(designs.get(i)),
                    i < fulls.size() ? Sizes.whole(fulls.get(i)) : null,
                    i < cycles.size() ? Sizes.small(cycles.get(i)) : null,
                    null));
        }
        return notes.reading();
    }

    /// The rows by their first cell, which is a label; two batteries stand side by side in two more cells.
    private static Map<String, List<String>> rows(String page) {
        var rows = new HashMap<String, List<String>>();
        for (var row : ROW.split(page)) {
            var cells = new ArrayList<String>();
            for (var cell : CELL.split(row)) {
                cells.add(TAG.matcher(cell)
                        .replaceAll(" ")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&")
                        .replaceAll("\\s+", " ")
                        .strip());
            }
            // what stands before the first cell is the rest of the row's own tag
            if (cells.size() > 2) {
                rows.putIfAbsent(cells.get(1).toUpperCase(Locale.ROOT), cells.subList(2, cells.size()));
            }
        }
        return rows;
    }

    private static String first(Map<String, List<String>> rows, String label) {
        return rows.getOrDefault(label, List.of("")).getFirst();
    }

    private static String chassis(String role) {
        return switch (role) {
            case "Mobile" -> "notebook";
            case "Slate" -> "tablet";
            case "Desktop", "Workstation" -> "desktop";
            default -> "";
        };
    }
}
