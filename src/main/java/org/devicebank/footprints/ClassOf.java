package org.devicebank.footprints;

import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.devicebank.models.ModelName;
import org.devicebank.models.NameReader;
import org.jspecify.annotations.Nullable;

/// The class of footprints a device belongs to, as far as its kind and its name tell.
public final class ClassOf {

    private static final Pattern THIN = Pattern.compile("t[2-7]\\d0");
    private static final Pattern MOBILE_WORKSTATION = Pattern.compile("[pw]\\d{1,3}s?");
    private static final Pattern BASIC = Pattern.compile("1\\d\\d|[1-4]\\d{3}|8\\d{3}|6300");
    /// How makers put the inches of the screen into a number.
    private static final Pattern DELL = Pattern.compile("e?\\d([23457])\\d\\d");
    private static final Pattern HP = Pattern.compile("[46-8]([2-57])\\d[a-z]?");
    private static final Pattern THINKPAD = Pattern.compile("[telx]([2345])\\d\\d[a-z]?");
    private static final Pattern MONITOR =
            Pattern.compile("[a-z]{1,3}(\\d{2}).*|(\\d{2})[a-z]{2}.*|(\\d{2})\\d[a-z]\\d?.*");
    private static final int SMALL = 13;
    private static final int MIDDLE = 15;
    private static final int LARGE = 17;
    private static final int HUGE = 29;
    private static final int SCREEN = 25;

    private ClassOf() {}

    /// The class of a figure whose maker also states the size of the screen.
    public static @Nullable String of(Kind kind, String maker, String model, @Nullable Double inches) {
        var name = NameReader.read(maker, model, kind, Map.of()).getFirst();
        if (name.inches() != null || inches == null) {
            return name(kind, name);
        }
        return name(
                kind,
                NameReader.read(maker, model + " " + inches + " inch", kind, Map.of())
                        .getFirst());
    }

    /// Whether there is such a class, and things of that kind are in it.
    public static boolean isOf(Kind kind, String footprintClass) {
        var family = footprintClass.replaceFirst("\\..*", "");
        var fits = switch (kind) {
            case LAPTOP -> family.equals("laptop");
            case DESKTOP -> family.equals("thinclient") || family.equals("desktop") && !footprintClass.endsWith(".aio");
            case ALL_IN_ONE -> footprintClass.equals("desktop.aio");
            case TABLET -> family.equals("tablet");
            case PHONE -> family.equals("smartphone") || family.equals("phone");
            case MONITOR -> family.equals("monitor");
            case HOTSPOT -> family.equals("mifi") || family.equals("router");
            case OTHER -> family.equals("wearable");
        };
        return fits && Benchmark.knows(footprintClass);
    }

    /// The kind that a name alone means, or null where it leaves that open.
    public static @Nullable Kind kind(String maker, String model) {
        var name = NameReader.read(maker, model, null, Map.of()).getFirst();
        if (name.kind() != null || name.family() == null) {
            return name.kind();
        }
        // Dell's workstations on a desk say their form; those with a screen do not
        var carried = name.family().name().equals("Precision") || name.inches() != null;
        var laptop = name.family().kinds().contains(Kind.LAPTOP);
        return laptop && carried && name.form() == null ? Kind.LAPTOP : null;
    }

    /// @return null for what has no class: a thing that is none of these
    static @Nullable String name(Kind kind, ModelName name) {
        return switch (kind) {
            case LAPTOP -> laptop(name);
            case DESKTOP -> desktop(name);
            case ALL_IN_ONE -> "desktop.aio";
            case TABLET -> "tablet.unknown";
            case PHONE -> phone(name);
            case MONITOR -> monitor(name);
            case HOTSPOT -> is(name, "router") ? "router.home" : "mifi";
            case OTHER -> null;
        };
    }

    private static boolean is(ModelName name, String trait) {
        return name.family() != null && name.family().is(trait);
    }

    private static String laptop(ModelName name) {
        var pixelbook = name.family() != null && name.family().name().equals("Pixelbook");
        if (is(name, "chromebook")
                || name.words().contains("chromebook")
                || "Google".equals(name.maker()) && !pixelbook) {
            return "laptop.chromebook";
        }
        var thinkpad = name.family() != null && name.family().name().equals("ThinkPad");
        if (is(name, "workstation") || thinkpad && any(name, MOBILE_WORKSTATION)) {
            return "laptop.workstation";
        }
        var inches = name.inches() != null ? name.inches() : inches(name);
        return inches == null
                ? "laptop.unknown"
                : inches < SMALL
                        ? "laptop.lt13"
                        : inches < MIDDLE ? "laptop.13-14" : inches < LARGE ? "laptop.15-16" : "laptop.17plus";
    }

    /// The inches of the screen that a number of the model tells.
    static @Nullable Double inches(ModelName name) {
        if (name.family() == null) {
            return null;
        }
        var pattern = switch (name.family().name()) {
            case "Latitude" -> DELL;
            case "EliteBook", "ProBook" -> HP;
            case "ThinkPad" -> THINKPAD;
            default -> null;
        };
        if (pattern == null) {
            return null;
        }
        for (var number : name.numbers()) {
            var found = pattern.matcher(number);
            if (found.matches()) return Double.valueOf("1" + found.group(1));
        }
        return null;
    }

    private static String desktop(ModelName name) {
        if (is(name, "thinclient") || "HP".equals(name.maker()) && any(name, THIN)) {
            return "thinclient";
        }
        if (is(name, "workstation")) {
            return "desktop.workstation";
        }
        var mini = name.family() != null && (name.family().name().equals("Mac mini") || is(name, "mini"));
        return switch (name.form()) {
            case MINI -> "desktop.mini";
            case SMALL -> "desktop.sff";
            case TOWER -> "desktop.tower";
            case ALL_IN_ONE -> "desktop.aio";
            case DESKTOP, RACK -> "desktop.unknown";
            case null -> mini ? "desktop.mini" : "desktop.unknown";
        };
    }

    private static String phone(ModelName name) {
        var maker = name.maker() == null ? "" : name.maker();
        var basic = maker.equals("Doro")
                || maker.equals("Nokia") && any(name, BASIC)
                || maker.equals("Alcatel") && any(name, BASIC);
        return basic ? "phone.basic" : "smartphone";
    }

    private static String monitor(ModelName name) {
        var inches = name.inches();
        for (var number : name.numbers()) {
            var found = MONITOR.matcher(number);
            if (inches == null && found.matches()) {
                for (var group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null) inches = Double.valueOf(found.group(group));
                }
            }
        }
        return inches == null || inches > 60
                ? "monitor.unknown"
                : inches < 22
                        ? "monitor.lt22"
                        : inches < SCREEN ? "monitor.22-24" : inches < HUGE ? "monitor.25-28" : "monitor.29plus";
    }

    private static boolean any(ModelName name, Pattern pattern) {
        return name.numbers().stream()
                .anyMatch(number -> pattern.matcher(number).matches());
    }
}
