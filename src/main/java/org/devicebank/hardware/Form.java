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

    private static final Pattern ALL_IN_ONE = Market.pattern("all_in_one");
    private static final Pattern TABLET = Market.pattern("tablet");
    private static final Pattern PORTABLE = Market.pattern("laptop");
    private static final Pattern DESKTOP = Market.pattern("desktop");
    /// Boards that are sold alone are called by their chipset, or by a line of such boards.
    private static final Pattern BOARD = Market.pattern("board");
    /// Small boxes with the processor of a laptop, and sometimes with its chassis too.
    private static final Pattern BOX = Market.pattern("box");
    /// Apple's firmware gives some of its desktops the chassis of a laptop; its names are never wrong.
    private static final Pattern MAC = Market.pattern("mac");
    private static final Pattern VIRTUAL = Market.pattern("virtual");
    /// Who sells mobile processors only in laptops, and in desktops whose names say so.
    private static final Pattern LAPTOP_MAKER = Market.pattern("laptop_maker");

    private final Clues clues;
    private final String name;
    private final @Nullable Kind said;
    private final Chip chip;
    private final boolean portable;
    private final boolean desktop;
    private final boolean box;

    private Form(Clues clues) {
        this.clues = clues;
        name = clues.model() == null ? "" : clues.model();
        said = said(clues.chassis());
        chip = Chip.of(clues.processor());
        box = is(BOX);
        portable = is(PORTABLE) && !box;
        desktop = is(DESKTOP) || box;
    }

    static @Nullable Kind of(Clues clues, List<Sentence> doubts) {
        return new Form(clues).kind(doubts);
    }

    private @Nullable Kind kind(List<Sentence> doubts) {
        if (is(VIRTUAL)) {
            doubts.add(Sentence.of("hardware.doubt.virtual"));
            return null;
        }
        if (is(TABLET) && !portable) {
            return Kind.TABLET;
        }
        if (is(ALL_IN_ONE) && (is(MAC) || said != Kind.LAPTOP && said != Kind.TABLET)) {
            return Kind.ALL_IN_ONE;
        }
        if (is(MAC)) {
            return Kind.DESKTOP;
        }
        if (said == null) {
            return guessed(doubts);
        }
        var better = said == Kind.DESKTOP && carried()
                ? Kind.LAPTOP
                : said == Kind.LAPTOP && stationary() ? Kind.DESKTOP : said;
        if (better != said) {
            doubts.add(Sentence.of("hardware.doubt.form", String.valueOf(clues.chassis()), better.key()));
        }
        return better;
    }

    private boolean is(Pattern names) {
        return names.matcher(name).find();
    }

    /// Whether a machine that calls itself a desktop is a laptop.
    private boolean carried() {
        var plain = "desktop".equalsIgnoreCase(clues.chassis());
        var maker = clues.maker() == null ? "" : clues.maker();
        var mobile = clues.battery() || plain && LAPTOP_MAKER.matcher(maker).matches();
        return !desktop && (portable && chip != Chip.DESKTOP || chip == Chip.MOBILE && mobile);
    }

    /// Whether a machine that calls itself a laptop is a desktop.
    private boolean stationary() {
        var board = clues.homemade() && is(BOARD) && chip == Chip.DESKTOP;
        return !portable && !clues.battery() && (box || chip != Chip.MOBILE && (desktop || board));
    }

    /// Without a chassis the name decides; without a name that tells, the battery and the processor, and a doubt.
    private @Nullable Kind guessed(List<Sentence> doubts) {
        if (desktop != portable) {
            return desktop ? Kind.DESKTOP : Kind.LAPTOP;
        }
        var family = clues.family() == null ? "" : clues.family();
        var board = clues.homemade() && is(BOARD);
        // firmware that says "Other" and nothing of its processor is that of a laptop from before 2010
        var old = "other".equalsIgnoreCase(clues.chassis()) && chip == Chip.UNKNOWN;
        var guess = clues.battery() || PORTABLE.matcher(family).find() || (chip == Chip.MOBILE || old) && !board
                ? Kind.LAPTOP
                : chip == Chip.DESKTOP || board || DESKTOP.matcher(family).find() ? Kind.DESKTOP : null;
        if (guess != null) {
            doubts.add(Sentence.of(GUESSED, guess.key()));
        }
        return guess;
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
