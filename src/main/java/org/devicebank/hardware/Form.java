package org.devicebank.hardware;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What sort of machine it is, from the chassis it says it has (SMBIOS 3.7, table 17) and from what contradicts it:
/// about one laptop in seventeen says something else.
final class Form {

    private static final Pattern ALL_IN_ONE =
            Pattern.compile("(?i)\\b(all-in-one|aio|imac|ideacentre a|thinkcentre m\\d+z|one \\d|touchsmart)");
    private static final Pattern TABLET_MODEL = Pattern.compile(
            "(?i)surface (pro|go)\\b|\\btab\\b|\\btablet\\b|\\bipad\\b|thinkpad (8|10|tablet)\\b|elitepad|venue \\d+ pro");
    private static final Pattern PORTABLE_MODEL = Pattern.compile(
            "(?i)book|latitude|thinkpad|ideapad|inspiron \\d{2} |inspiron n|pavilion (dv|g\\d|laptop|gaming laptop)|laptop|satellite|"
                    + "aspire [ae5357v]|travelmate|xps 1[357]|precision [357][5-7]|lifebook|yoga|zenbook|tecra|port[eé]g[eé]|"
                    + "envy x360|spectre|swift|nitro an|toughbook|vaio|qosmio|chromebook");
    private static final Pattern DESKTOP_MODEL = Pattern.compile(
            "(?i)optiplex|thinkcentre|elitedesk|prodesk|desktop|tower|vostro (2\\d\\d|3[6-9]\\d\\d)|ideacentre|compaq dc|esprimo|"
                    + "veriton|mini pc|\\bmt\\b|\\bsff\\b|workstation|macmini|macpro");
    private static final Pattern MOBILE_PROCESSOR = Pattern.compile(
            "(?i)(i[3579]-\\d{3,5}[a-z]*(u|y|m|mq|hq|hk|h|g\\d)\\b|[ym]-?\\d{4}|core.*\\b[tpslu]\\d{4}\\b|ryzen.*\\d{4}(u|h|hs|hx)\\b|n\\d{4}\\b|atom|mobile)");

    private Form() {}

    static @Nullable Kind of(
            @Nullable String chassis,
            @Nullable String model,
            @Nullable String processor,
            boolean battery,
            List<Sentence> doubts) {
        var said = said(chassis);
        if (model != null && TABLET_MODEL.matcher(model).find()) {
            return Kind.TABLET;
        }
        var name = model == null ? "" : model;
        if (ALL_IN_ONE.matcher(name).find() && said != Kind.LAPTOP && said != Kind.TABLET) {
            return Kind.ALL_IN_ONE;
        }
        var portableName = PORTABLE_MODEL.matcher(name).find();
        var desktopName = DESKTOP_MODEL.matcher(name).find();
        if (said == Kind.DESKTOP && !desktopName && (portableName || (battery && mobile(processor)))) {
            doubts.add(Sentence.of("hardware.doubt.form", chassis == null ? "?" : chassis));
            return Kind.LAPTOP;
        }
        if (said != null) {
            return said;
        }
        doubts.add(Sentence.of("hardware.doubt.no_form", chassis == null ? "?" : chassis));
        if (desktopName && !portableName) {
            return Kind.DESKTOP;
        }
        return portableName || battery || mobile(processor) ? Kind.LAPTOP : processor == null ? null : Kind.DESKTOP;
    }

    private static boolean mobile(@Nullable String processor) {
        return processor != null && MOBILE_PROCESSOR.matcher(processor).find();
    }

    private static @Nullable Kind said(@Nullable String chassis) {
        return switch (chassis == null ? "" : chassis.toLowerCase(Locale.ROOT)) {
            case "notebook", "laptop", "portable", "sub notebook", "convertible", "hand held" -> Kind.LAPTOP;
            case "tablet", "detachable" -> Kind.TABLET;
            case "desktop",
                    "low profile desktop",
                    "mini tower",
                    "tower",
                    "space-saving",
                    "lunch box",
                    "mini pc",
                    "stick pc",
                    "pizza box",
                    "main server chassis",
                    "rack mount chassis",
                    "small form factor" -> Kind.DESKTOP;
            case "all in one", "all-in-one" -> Kind.ALL_IN_ONE;
            default -> null;
        };
    }
}
