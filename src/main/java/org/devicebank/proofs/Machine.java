package org.devicebank.proofs;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.devicebank.kernel.Identifiers;
import org.jspecify.annotations.Nullable;

/// The computer the tool ran on, which need not be the one the drive came from.
///
/// @param facts what `dmidecode` said, by its keyword, as written in the log
public record Machine(Map<String, String> facts) {

    public static final Set<String> KEYWORDS = Set.of("""
            bios-vendor bios-version bios-release-date system-manufacturer system-product-name system-version
            system-serial-number system-uuid system-sku-number system-family baseboard-manufacturer
            baseboard-product-name baseboard-version baseboard-serial-number baseboard-asset-tag
            chassis-manufacturer chassis-type chassis-version chassis-serial-number chassis-asset-tag
            processor-family processor-manufacturer processor-version processor-frequency""".split("\\s+"));

    public Machine {
        facts = Map.copyOf(facts);
    }

    public @Nullable String maker() {
        return said("system-manufacturer");
    }

    /// Lenovo puts the name people know in the version and a type number in the product name.
    public @Nullable String model() {
        var maker = maker();
        var version = said("system-version");
        return maker != null
                        && version != null
                        && maker.toUpperCase(Locale.ROOT).startsWith("LENOVO")
                ? version
                : said("system-product-name");
    }

    public @Nullable String serial() {
        return said("system-serial-number");
    }

    public @Nullable String uuid() {
        return said("system-uuid");
    }

    private @Nullable String said(String keyword) {
        var value = facts.get(keyword);
        return value == null || Identifiers.isPlaceholder(value) ? null : value;
    }
}
