package org.devicebank.areas;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A postcode, only as long as it takes to find its small area. It does not show itself in a log.
record Postcode(String compact) {

    private static final Pattern SHAPE = Pattern.compile("(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");

    /// Reads a postcode as people write it: any case, any spaces, and 0 and O or 1 and I mixed up in the last part.
    static Optional<Postcode> read(String text) {
        var letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-]", "");
        if (letters.length() < 5 || letters.length() > 7) {
            return Optional.empty();
        }
        var cut = letters.length() - 3;
        var sector = switch (letters.charAt(cut)) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> letters.charAt(cut);
        };
        var mended = letters.substring(0, cut) + sector + letters.substring(cut + 1);
        return SHAPE.matcher(mended).matches() ? Optional.of(new Postcode(mended)) : Optional.empty();
    }

    /// The part before the space, which names a town or a part of one and nobody's home.
    String outward() {
        return compact.substring(0, compact.length() - 3);
    }

    @Override
    public String toString() {
        return "a postcode in " + outward();
    }
}
