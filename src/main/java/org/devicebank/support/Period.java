package org.devicebank.support;

import java.util.Locale;
import java.util.regex.Pattern;

/// Until when one release of a system, or one model, gets security updates.
///
/// @param product what it is one of: `windows`, `iphone`
/// @param release its name for machines, one of a kind within the product
/// @param label its name for people
record Period(String product, String release, String label, Until until) {

    private static final Pattern NOISE = Pattern.compile("[^a-z0-9+]+");

    /// What it is one of and its name for machines, which together are one of a kind.
    String id() {
        return product + "/" + release;
    }

    /// A name in the form in which two spellings of it are equal.
    static String normal(String name) {
        return NOISE.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replace("+", " plus ")
                .replaceAll(" +", " ")
                .strip();
    }

    /// Its name as people say it: the lists leave out what a release is one of, and mark the edition of homes.
    String said() {
        return switch (product) {
            case "windows" -> "Windows " + label.replace(" (W)", "");
            case "ubuntu" -> "Ubuntu " + label;
            case "linuxmint" -> "Linux Mint " + label;
            default -> label;
        };
    }

    /// Who makes the devices of a product, as our own lists name them.
    static String maker(String product) {
        return switch (product) {
            case "iphone", "ipad" -> "apple";
            case "pixel" -> "google";
            case "samsung-mobile", "samsung-galaxy-tab" -> "samsung";
            case "motorola-mobility" -> "motorola";
            case "sony-xperia" -> "sony";
            default -> product;
        };
    }

    /// Maker and model, the maker once.
    static String known(String maker, String model) {
        var name = normal(model);
        var by = normal(maker);
        return name.equals(by) || name.startsWith(by + " ") ? name : by + " " + name;
    }
}
