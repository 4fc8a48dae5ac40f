package org.devicebank.readings;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a drive keeps its data on, from its name, its model and what was said of its turning.
final class Media {

    static final String NVME = "NVME";
    static final String SSD = "SSD";
    static final String HDD = "HDD";
    static final String EMMC = "EMMC";
    static final String FLASH = "FLASH";
    static final String UNKNOWN = "UNKNOWN";

    private static final Pattern SOLID = Pattern.compile("\\bssd|ssd\\b|solid state|apple ssd|sandisk x\\d|mz[7n]");

    private Media() {}

    /// @param turns whether it turns, or null when that was not said
    static String of(@Nullable String device, @Nullable String bus, @Nullable String model, @Nullable Boolean turns) {
        var place = (device + " " + bus).toLowerCase(Locale.ROOT);
        var name = model == null ? "" : model.toLowerCase(Locale.ROOT);
        if (place.contains("nvme") || name.contains("nvme")) {
            return NVME;
        }
        if (place.contains("mmc")) {
            return EMMC;
        }
        if (SOLID.matcher(name).find()) {
            return SSD;
        }
        return turns == null ? UNKNOWN : turns ? HDD : SSD;
    }
}
