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

    /// Model numbers of the series that are common in machines of the last twenty years.
    private static final Pattern EXPRESS = Pattern.compile(
            "nvme|\\bmz-?[vap][a-z0-9]|mz[aq]l|\\bk[xb]g\\d|pc sn\\d|ssdpe|\\bhfm\\d|\\b[bp]c[57]\\d1\\b|wd.{0,6} sn\\d|rpft|ssstc cl\\d|apple ssd a[pn]");

    private static final Pattern SOLID = Pattern.compile(
            "\\bssd|ssd\\b|ssd\\d|solid state|\\bmz[-7nhmr]|sandisk s[dx]|crucial|\\bct\\d+[mbp]|micron|mtfd|sk ?hynix|\\bhfs\\d|lite-?on|\\bthns"
                    + "|plextor|ocz|kingston s[auvkhm]|adata s[upx]|\\bwds\\d|wd (blue|green) s|toshiba (q300|tr\\d)|patriot|kingfast|kingspec");
    private static final Pattern TURNING = Pattern.compile(
            "\\bwd\\d{3,}[a-z]|\\bst\\d{3,}[a-z]{2}|\\bst\\d{9}|hgst|hitachi h|\\bh[dt][ts]\\d{4}|samsung (hd|hm|hs|sp)\\d|\\b(mq|mk|dt)\\d{2}|fujitsu m[hjp]|maxtor|quantum|ic25|ic35");

    private Media() {}

    /// @param turns whether it turns, or null when that was not said
    static String of(@Nullable String device, @Nullable String bus, @Nullable String model, @Nullable Boolean turns) {
        var place = (device + " " + bus).toLowerCase(Locale.ROOT);
        var name = model == null ? "" : model.toLowerCase(Locale.ROOT).replace('_', ' ');
        if (place.contains("nvme") || EXPRESS.matcher(name).find()) {
            return NVME;
        }
        if (place.contains("mmc")) {
            return EMMC;
        }
        if (SOLID.matcher(name).find()) {
            return SSD;
        }
        if (turns != null) {
            return turns ? HDD : SSD;
        }
        return TURNING.matcher(name).find() ? HDD : UNKNOWN;
    }
}
