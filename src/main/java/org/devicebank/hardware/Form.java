package org.devicebank.hardware;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What sort of machine it is, from the chassis it says it has (SMBIOS 3.7, table 17) and from what contradicts it:
/// about one laptop in seventeen says something else.
final class Form {

    /// What a machine shows of its form.
    ///
    /// @param homemade whether it has no name of its own, only that of its board
    record Clues(
            @Nullable String chassis,
            @Nullable String maker,
            @Nullable String model,
            @Nullable String family,
            @Nullable String processor,
            boolean battery,
            boolean homemade) {}

    /// The doubt that goes with a form nobody said.
    static final String GUESSED = "hardware.doubt.form_guessed";

    private static final Pattern ALL_IN_ONE =
            Pattern.compile("(?i)all[- ]in[- ]one|\\baio\\b|\\bimac|touchsmart|eliteone|proone"
                    + "|ideacentre (aio|a\\d|b\\d|c\\d|horizon)|thinkcentre (neo )?([mesx]\\d{1,3}[az]|m\\d{2}z|edge \\d{2}z|x1\\b)|\\bone \\d{2}\\b"
                    + "|(xps|inspiron|studio|vostro) one|veriton z|aspire ([zu]|c\\d)[\\w-]*\\d|vaio [lj]\\b|vpc[lj]\\d|envy recline"
                    + "|surface (studio \\d|studio$|hub)|chromebase|zen aio|\\bet2\\d{3}|esprimo [kx]\\d|wind ?top|yoga a\\d{3}|optiplex.* aio"
                    + "|inspiron (24|27)[- ]\\d|inspiron 2\\d{3}\\b.*aio|\\bv2[2-4]\\d[a-z]|\\bpro 2[0-9][xt]\\b");
    private static final Pattern TABLET = Pattern.compile(
            "(?i)surface (pro|go|rt|[23]$|with)|\\btab\\b|\\btab \\d|\\btablet\\b(?! pc)|\\bipad"
                    + "|thinkpad (8|10|x12 detachable)\\b|elitepad|venue \\d+ pro|stylistic|toughpad|fz-[gmb]\\d|iconia (tab|w)|vivotab"
                    + "|slate [27]|slate 500|encore|\\bwt(8|10)-|wetab|cintiq companion|latitude 10\\b|latitude 7320 detachable|mediapad|matepad"
                    + "|galaxy tab|\\bsm-[tx]\\d|\\bgt-[pn]8|nexus (7|9|10)\\b|pixel (c|tablet)\\b|\\bkf[a-z]{3,4}\\b|\\btb-?[x\\d]\\d{3}|\\b(mi|redmi|oneplus) pad|xoom");
    private static final Pattern PORTABLE = Pattern.compile(
            "(?i)book|latitude|thinkpad|ideapad|laptop|satellite|tecra|port[eé]g[eé]|qosmio"
                    + "|inspiron (\\d{2} |n|m\\d|\\d{4}$|1\\d{3}|[57]\\d{3})|pavilion (dv|dm|tx|zv|ze|g\\d|gaming laptop|x360)|presario [cfvrm]\\d"
                    + "|aspire (a?[1-9]\\d|e|v\\d|v[3567]|r\\d|s\\d|one|es|f5|lite|vero av|nitro)|travelmate|extensa \\d|ferrari|nitro (an|v)"
                    + "|predator (ph|pt|g[359]-|helios|triton)|swift|spin|xps (l|m\\d{4}|1[0-9]|9\\d{3})|precision (m\\d|[357][5-7]\\d\\d\\b|[57]4[0-9]0 ?$)"
                    + "|vostro (1\\d{3}|3[3-5]\\d\\d|5\\d{3}|a\\d|v1)|studio 1[57]|alienware (m|x|1[1-8]|area-51m)|\\bg[357] \\d{2,4}|adamo|yoga|legion (y|[579]|slim|pro)"
                    + "|flex [2-5]|\\bmiix|\\bthink(book)|zen|vivo|tuf gaming (a|f|fx)\\d|rog (zephyrus|flow|strix g[57l])|\\b[fxkngus]\\d{2,3}[a-z]{1,2}\\b.*(notebook)"
                    + "|elite x2|elite dragonfly|envy (x360|1[3-7]|dv|m\\d)|spectre|folio|omen (by hp )?laptop|omen 1[5-7]|victus (by hp )?(laptop|16|15)"
                    + "|stream 1[1-4]|toughbook|\\bcf-[a-z]?\\d|let'?s ?note|vaio|\\b(vpc|vgn|sv[efpstdz])[a-z\\d]|amilo|celsius h|e-series e\\d"
                    + "|matebook|magicbook|\\bgram\\b|\\d{2}[zu][dtb]?\\d{2,3}|blade|galaxy book|chromebook|akoya [epsx]\\d{4}|erazer (x6|p[67]|deputy|crawler|beast|defender|scout|major)"
                    + "|prestige 1|modern 1[45]|\\bgs?[efpstv]\\d{2}\\b|katana|stealth|raider|vector 1|cyborg|sword 1|creator (1|m1|z1)|summit e1"
                    + "|easynote|\\bdot ?s|gateway (m|nv|lt|ne)|infinitybook|pulse 1|aura 1|polaris|stellaris|lemur|galago|oryx|darter|librem 1|framework|powerbook");
    private static final Pattern DESKTOP = Pattern.compile(
            "(?i)optiplex|thinkcentre|thinkstation|elitedesk|prodesk|desktop|tower|ideacentre|esprimo [dpeqgc]"
                    + "|compaq (d[cx]|\\d{4} (elite|pro))|vostro ([24]\\d\\d\\b|2\\d\\ds|3[06-9]\\d\\d|3[26]\\ds?)|inspiron (3(0[0-3]|6\\d|8[4-9])\\d$|[56]\\d0s?\\b|desktop|small)"
                    + "|dimension|precision (t\\d|[3579][2468][0-4][0-9]( |$)|workstation|tower)|xps (8\\d{3}|[47]\\d0\\b)|studio xps [789]|alienware aurora|\\bveriton [mnxles]"
                    + "|aspire (t[cm]|x[c\\d]|m\\d{4}|axc|atc)|mini ?pc|\\bnuc|\\bmt\\b|\\bsff\\b|\\busdt\\b|\\bdm\\b|workstation|mac ?mini|mac ?pro\\d|mac pro|mac ?studio"
                    + "|brix|cubi|eee ?box|\\beb1\\d{3}|revo|vivomini|vivopc|\\bp[nb]\\d{2}\\b|ideacentre|chromebit|chromebox|^(panther|zako|tricky|mccloud|guado|rikku|tidus|fizz|teemo|sion|kench|jax|bleemo|excelsior|wukong|kaisa|noibat|wyvern|faffy|duffy|kuldax|moli|gladios|lisbon|aurash|constitution)$|z[1-8]\\d{0,2} (g\\d|mini|sff|tower|workstation)|pavilion (p\\d|a\\d|hpe|slimline|s\\d|5\\d\\d)|\\bp[67]-\\d|\\bm[39]\\d[pqst]\\b"
                    + "|legion (t\\d|c\\d|tower)|h\\d0-\\d|liva|\\bms-[79]|celsius [jmrw]|scaleo|powerspec|erazer (x[57]|engineer|hunter)|primergy|poweredge|proliant");
    /// Boards that are sold alone are called by their chipset, or by a line of such boards.
    private static final Pattern BOARD = Pattern.compile(
            "(?i)\\b[abhpqxzg]\\d{2,3}[a-z]{0,4}[- /]|\\b[abhqxz]\\d{2,3}[mi]?\\b|^prime |^rog |^tuf |^proart|^p[5-8][a-z]\\d"
                    + "|^m[2-5]a\\d|^ga-|maximus|crosshair|sabertooth|rampage|aorus|^ms-7|^d[a-z]\\d{2,5}[a-z]{2,3}$|phantom|taichi|steel legend|mortar|tomahawk|gaming plus");

    /// Small boxes with the processor of a laptop, and sometimes its chassis too.
    private static final Pattern BOX = Pattern.compile(
            "(?i)thin client|\\bwyse\\b|zbox|mini ?pc|larkbox|corebox|\\bnuc\\d|chromebox|compute stick|\\bstck|neo z83|futro|\\bt[4-7][1-4]0 thin");

    /// Apple's firmware gives some of its desktops the chassis of a laptop; its names are never wrong.
    private static final Pattern MAC = Pattern.compile("(?i)^(i?mac)([ \\d]|mini|pro\\d|studio)");
    /// Who sells mobile processors only in laptops, and in desktops whose names say so.
    private static final Set<String> LAPTOP_MAKERS = Set.of(
            "HP",
            "Dell",
            "Lenovo",
            "Acer",
            "ASUS",
            "Toshiba",
            "Dynabook",
            "Samsung",
            "Sony",
            "MSI",
            "Google",
            "Fujitsu",
            "Medion",
            "Packard Bell",
            "Gateway",
            "eMachines",
            "LG",
            "Huawei",
            "Clevo",
            "IBM");

    private static final Pattern VIRTUAL =
            Pattern.compile("(?i)virtual (machine|platform)|virtualbox|vmware|standard pc \\(|^kvm|hvm domu|bhyve");

    private Form() {}

    static @Nullable Kind of(Clues clues, List<Sentence> doubts) {
        var said = said(clues.chassis());
        var name = clues.model() == null ? "" : clues.model();
        if (VIRTUAL.matcher(name).find()) {
            doubts.add(Sentence.of("hardware.doubt.virtual"));
            return null;
        }
        var chip = Chip.of(clues.processor());
        var portable = PORTABLE.matcher(name).find();
        if (MAC.matcher(name).find()) {
            return ALL_IN_ONE.matcher(name).find() ? Kind.ALL_IN_ONE : Kind.DESKTOP;
        }
        var desktop = DESKTOP.matcher(name).find();
        if (said == Kind.PHONE || TABLET.matcher(name).find() && !portable) {
            return TABLET.matcher(name).find() ? Kind.TABLET : said;
        }
        if (ALL_IN_ONE.matcher(name).find() && said != Kind.LAPTOP && said != Kind.TABLET) {
            return Kind.ALL_IN_ONE;
        }
        if (said == Kind.DESKTOP && !desktop && carried(clues, name, portable, chip)) {
            doubts.add(Sentence.of("hardware.doubt.form", word(clues), Kind.LAPTOP.key()));
            return Kind.LAPTOP;
        }
        if (said == Kind.LAPTOP && !portable && !clues.battery() && stationary(clues, name, desktop, chip)) {
            doubts.add(Sentence.of("hardware.doubt.form", word(clues), Kind.DESKTOP.key()));
            return Kind.DESKTOP;
        }
        return said != null ? said : guessed(clues, name, portable, desktop, chip, doubts);
    }

    private static boolean carried(Clues clues, String name, boolean portable, Chip chip) {
        var plain = "desktop".equalsIgnoreCase(clues.chassis());
        if (BOX.matcher(name).find()) {
            return false;
        }
        return portable && chip != Chip.DESKTOP
                || chip == Chip.MOBILE
                        && (clues.battery() || plain && clues.maker() != null && LAPTOP_MAKERS.contains(clues.maker()));
    }

    private static boolean stationary(Clues clues, String name, boolean desktop, Chip chip) {
        var board = clues.homemade() && BOARD.matcher(name).find();
        return BOX.matcher(name).find() || chip != Chip.MOBILE && (desktop || board && chip == Chip.DESKTOP);
    }

    /// Without a chassis the name decides; without a name that tells, the battery and the processor, and a doubt.
    private static @Nullable Kind guessed(
            Clues clues, String name, boolean portable, boolean desktop, Chip chip, List<Sentence> doubts) {
        var family = clues.family() == null ? "" : clues.family();
        if (BOX.matcher(name).find()) {
            return Kind.DESKTOP;
        }
        if (desktop != portable) {
            return desktop ? Kind.DESKTOP : Kind.LAPTOP;
        }
        var board = clues.homemade() && BOARD.matcher(name).find();
        var other = "other".equalsIgnoreCase(clues.chassis()) && chip == Chip.UNKNOWN;
        var guess = clues.battery() || PORTABLE.matcher(family).find() || (chip == Chip.MOBILE || other) && !board
                ? Kind.LAPTOP
                : chip == Chip.DESKTOP || board || DESKTOP.matcher(family).find() ? Kind.DESKTOP : null;
        if (guess != null) {
            doubts.add(Sentence.of(GUESSED, guess.key()));
        }
        return guess;
    }

    private static String word(Clues clues) {
        return clues.chassis() == null ? "?" : clues.chassis();
    }

    /// The words of dmidecode, lshw, hwinfo and inxi, which also gives the bare number of the table.
    private static @Nullable Kind said(@Nullable String chassis) {
        var word = chassis == null
                ? ""
                : chassis.toLowerCase(Locale.ROOT).replace("computer", "").replaceAll("[^a-z0-9]", "");
        return switch (word) {
            case "notebook", "laptop", "portable", "subnotebook", "convertible", "8", "9", "10", "14", "31" ->
                Kind.LAPTOP;
            case "tablet", "detachable", "handheld", "slate", "11", "30", "32" -> Kind.TABLET;
            case "allinone", "13" -> Kind.ALL_IN_ONE;
            case "phone" -> Kind.PHONE;
            case "desktop",
                    "lowprofiledesktop",
                    "lowprofile",
                    "minitower",
                    "tower",
                    "spacesaving",
                    "lunchbox",
                    "minipc",
                    "stickpc",
                    "embeddedpc",
                    "pizzabox",
                    "server",
                    "mainserverchassis",
                    "mainserver",
                    "rackmountchassis",
                    "rackmount",
                    "sealedcasepc",
                    "smallformfactor",
                    "3",
                    "4",
                    "5",
                    "6",
                    "7",
                    "15",
                    "16",
                    "17",
                    "23",
                    "24",
                    "34",
                    "35",
                    "36" -> Kind.DESKTOP;
            default -> null;
        };
    }
}
