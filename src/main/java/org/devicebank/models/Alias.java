package org.devicebank.models;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A code that stands on the case or in the firmware, and the model it means.
///
/// @param code a machine type, an A-number or an SM code, in any case
/// @param source who says so
public record Alias(String code, String maker, String model, String source) {

    private static final Map<String, Alias> SHIPPED = shipped();

    /// The key under which a code is looked up.
    public static String key(String code) {
        return NameText.plain(code).replace(" ", "");
    }

    /// The codes that come with the bank, and more.
    public static Map<String, Alias> with(List<Alias> more) {
        if (more.isEmpty()) {
            return SHIPPED;
        }
        var all = new HashMap<>(SHIPPED);
        more.forEach(alias -> all.put(key(alias.code()), alias));
        return all;
    }

    private static Map<String, Alias> shipped() {
        var all = new HashMap<String, Alias>();
        for (var row : ReferenceTable.rows("aliases.csv")) {
            var code = row.getField("code").toLowerCase(Locale.ROOT);
            all.put(code, new Alias(code, row.getField("maker"), row.getField("model"), row.getField("source")));
        }
        return Map.copyOf(all);
    }
}
