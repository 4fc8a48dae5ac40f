package org.devicebank.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a name into its fields. A name that joins several models by a stroke is read as each of them.
public final class NameReader {

    private static final String[][] WRITTEN = {
        {"\\b(?:2|two)[- ]?(?:in|n)[- ]?(?:1|one)\\b", " 2in1 "},
        {"\\ball[- ]in[- ]ones?\\b", " aio "},
        {"\\bworkstation edition\\b", " workstationedition "},
        {"\\bwi-fi\\b", " wifi "},
        {"\\bnon[- ]touch\\b", " non-touch "},
        {"\\bee\\b", " education "},
        {"(?<=sm-)([a-z]\\d{3}[a-z0-9]?)/[a-z]{1,3}\\b", "$1"},
        {"\\bw/o\\b", "without"},
        {"\\bc/w\\b|\\bw/(?= ?[a-z])", "with "},
        {"\\busff\\b|\\bultra small form factor\\b", "mff ultrasmall"},
        {"(?<=\\bsurface pro \\d) plus\\b", "+"},
        {"(?<=\\d[a-z]?)(?=xl\\b)", " "},
        {"\\btouch[- ]?screen\\b", "touch"},
        {"\\b(?:thinkcentre )?tiny[- ]in[- ]one\\b", "tiny-in-one"},
        {"(?<=\\b[a-z]\\d{3,4})/e\\d{2}\\+?", " "},
        {"(?<![a-z0-9])(?:4|6|8|12|16|24|32|64) ?(?:gb)? ?/ ?(64|128|256|512)(?: ?gb)?\\b", " $1gb "},
        {"\\bx1c(\\d{1,2})\\b", "x1 carbon gen $1 "},
        {"\\bx1y(\\d{1,2})\\b", "x1 yoga gen $1 "},
        {"(?<!galaxy )\\bz (?=fold|flip)", "galaxy z "},
        {"\\b(fold|flip)(?=\\d\\b)", "$1 "},
        {"(?<=\\d )g (?=\\d{1,2}\\b)", "g"},
        {"-(?=g\\d{1,2}\\b)", " "},
        {"(?<=\\b[a-z]?\\d{2,4}[a-z]?)(?=g\\d{1,2}\\b)", " "},
        {"\\b[fmnp][a-z0-9]{3,5}[a-z]/a\\b", " "},
        {"(?<!core |[0-9]x |duo )\\bgpu\\b", "gpu-card"},
        {"(?<=\\b\\d{4})(?=(?:sff|mff|mt|usff|aio|dt)\\b)", " "},
        {"(?<=\\b\\d{2})-(?=\\d{4}\\b)", " "},
        {"\\bstorage\\b|\\bwith\\b", " "}
    };

    /// Ways to write the same, and the one that is read.
    private record Way(Pattern said, String meant) {}

    private static final List<Way> UNIFIED = Arrays.stream(WRITTEN)
            .map(way -> new Way(Pattern.compile(way[0]), way[1]))
            .toList();
    private static final Pattern JOINT = Pattern.compile("[a-z]\\d");
    private static final Pattern JOINED = Pattern.compile("(?<![a-z0-9])("
            + String.join(
                    "|",
                    Vocabulary.FAMILIES.stream().map(Vocabulary.Spelling::text).toList())
            + ")(?=\\d)");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?<![a-z0-9])((?:macbook(?:air|pro)?|imac(?:pro)?|macmini|macpro|mac|iphone|ipad)\\d{1,2},\\d{1,2})");
    private static final Pattern STROKE = Pattern.compile("/");
    private static final Pattern STROKES = Pattern.compile("/|(?<=[a-z0-9])\\. ?(?=[a-z])|, (?=thinkpad)");

    private final @Nullable String maker;
    private final @Nullable Kind kind;
    private final Map<String, Alias> aliases;

    private NameReader(@Nullable String maker, @Nullable Kind kind, Map<String, Alias> aliases) {
        this.maker = maker;
        this.kind = kind;
        this.aliases = aliases;
    }

    /// @param maker as somebody wrote it; the name may say it too, or alone
    /// @param kind what somebody said it is
    public static List<ModelName> read(
            @Nullable String maker, String model, @Nullable Kind kind, Map<String, Alias> aliases) {
        return new NameReader(Vocabulary.maker(maker), kind, aliases).names(NameText.plain(model));
    }

    /// The one name of a maker, whichever of its spellings is given.
    public static @Nullable String maker(String said) {
        return Vocabulary.maker(said);
    }

    /// The maker with whose name a name begins, or null.
    public static @Nullable String makerIn(String name) {
        var maker = Vocabulary.maker(name);
        return Vocabulary.MAKERS.stream().anyMatch(one -> one.meaning().equals(maker)) ? maker : null;
    }

    private List<ModelName> names(String plain) {
        if (Accessory.is(plain, kind)) {
            return List.of(Accessory.name(maker));
        }
        var text = Whose.withoutRemark(Misspelt.mended(plain));
        var codes = new ArrayList<String>();
        var found = IDENTIFIER.matcher(text);
        while (found.find()) {
            codes.add(found.group(1));
        }
        // an identifier nobody knows still names its family, and a model of its own in it
        text = IDENTIFIER
                .matcher(text)
                .replaceAll(code -> aliases.containsKey(code.group(1))
                        ? " "
                        : code.group(1).replaceAll("(\\d+),(\\d+)", " x$1y$2 "));
        text = Tails.without(text, maker);
        var bare = text;
        text = parted(text);
        for (var way : UNIFIED) {
            text = way.said().matcher(text).replaceAll(way.meant());
        }
        text = parted(text);
        var names = new ArrayList<ModelName>();
        Form form = null;
        for (var part : parts(text.equals(bare) ? text : Tails.without(text, maker))) {
            var name = new NamePart(maker, kind, aliases, codes, names.isEmpty() ? null : names.getLast()).read(part);
            if (!names.isEmpty() && Settled.isDetail(name, names.getLast())) {
                names.set(names.size() - 1, Settled.detailed(names.getLast(), name));
            } else if (!name.saysNothing() || names.isEmpty()) {
                names.add(name);
                form = form == null ? name.form() : form;
            }
        }
        return withForm(names, form);
    }

    /// Latitude5420 is Latitude 5420; where no letter stands before a digit there is nothing to part.
    private static String parted(String text) {
        return JOINT.matcher(text).find() ? JOINED.matcher(text).replaceAll("$1 ") : text;
    }

    private List<String> parts(String text) {
        var lenovo = "Lenovo".equals(maker) || text.contains("lenovo");
        var parts = List.of((lenovo ? STROKES : STROKE).split(text));
        return parts.isEmpty() ? List.of("") : parts;
    }

    /// A form said once, at the end, is that of every model before it.
    private static List<ModelName> withForm(List<ModelName> names, @Nullable Form form) {
        if (names.size() < 2 || form == null) {
            return List.copyOf(names);
        }
        return names.stream()
                .map(name -> name.form() != null ? name : Settled.with(name, Objects.requireNonNull(form)))
                .toList();
    }
}
