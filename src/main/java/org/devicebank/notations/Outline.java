package org.devicebank.notations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts of indented `name: value` lines under headings.
public final class Outline {

    private Outline() {}

    /// What each name says where it stands first.
    public static Map<String, String> first(String text) {
        var said = new HashMap<String, String>();
        for (var line : text.lines().toList()) {
            note(line, said);
        }
        return said;
    }

    /// The groups of lines that begin with a certain name and end where the text is indented less.
    public static List<Map<String, String>> groups(String text, String begins) {
        var groups = new ArrayList<Map<String, String>>();
        var depth = Integer.MAX_VALUE;
        for (var line : text.lines().toList()) {
            var indent = line.length() - line.stripLeading().length();
            if (line.isBlank()) {
                continue;
            }
            if (line.stripLeading().startsWith(begins + ": ")) {
                groups.add(new HashMap<>());
                depth = indent;
            }
            if (indent < depth) {
                depth = Integer.MAX_VALUE;
            } else if (indent == depth) {
                note(line, groups.getLast());
            }
        }
        return groups;
    }

    private static void note(String line, Map<String, String> said) {
        var colon = line.indexOf(": ");
        if (colon > 0) {
            said.putIfAbsent(
                    line.substring(0, colon).strip(), line.substring(colon + 2).strip());
        }
    }
}
