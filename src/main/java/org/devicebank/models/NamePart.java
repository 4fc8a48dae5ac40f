package org.devicebank.models;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// Reads one model out of a plain text: each step takes its words away, and what remains is the number and the variant.
final class NamePart {

    private static final Pattern INCHES =
            Pattern.compile("(?<![\\w.])(\\d{1,2}(?:[.,]\\d{1,2})?)[ -]?(?:\"|inch(?:es)?\\b|in\\b)");
    private static final Pattern CHIP = Pattern.compile("\\b(?:apple )?(m[1-9](?: (?:pro|max|ultra))?)\\b");
    private static final Pattern PROCESSORS = Pattern.compile("(?<=[0-9a-z] )(amd|intel)(?= *$)");
    private static final Pattern SPEED = Pattern.compile("\\b(\\d(?:\\.\\d)? ?ghz)\\b");
    private static final Pattern PORTS = Pattern.compile("\\b(two|four) thunderbolt(?: 3)?(?: ports)?\\b");
    private static final Pattern CORES = Pattern.compile("\\b(?:\\d{1,2}|dual|quad)-core\\b");
    private static final Pattern INTEL = Pattern.compile("\\b(?:intel|core|i[3579]|xeon)\\b");
    private static final Pattern CAPACITY = Pattern.compile("\\b(\\d{1,4}(?:\\.\\d)?) ?(gb|tb)\\b");
    private static final Pattern BARE_CAPACITY = Pattern.compile("(?<= )(16|32|64|128|256|512)(?= )");
    private static final Set<Kind> HANDHELD = EnumSet.of(Kind.PHONE, Kind.TABLET);
    private static final Pattern GENERATION = Pattern.compile(
            "\\b(?:gen(?:eration)?\\.? ?(\\d{1,2})([a-z])?"
                    // 10ST and 20RD are types of Lenovo's, no generations
                    + "|(?!\\d*(?:[02-9]st|[013-9]nd|[0-24-9]rd))(\\d{1,2})(?:st|nd|rd|th)(?: ?gen(?:eration)?)?|(?<!pavilion )g(\\d{1,2}))(?![-\\w])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\w-])(20[012]\\d)(?!\\w)");
    private static final Pattern PUNCTUATION = Pattern.compile("[()\\[\\]:\"*!?&=@#]|,(?!\\d)|(?<!\\d),");
    private static final int MAC_DISK = 128;

    private final @Nullable String saidMaker;
    private final @Nullable Kind saidKind;
    private final Map<String, Alias> aliases;
    private final List<String> codes;
    private final @Nullable ModelName before;
    private String text = "";

    NamePart(
            @Nullable String maker,
            @Nullable Kind kind,
            Map<String, Alias> aliases,
            List<String> codes,
            @Nullable ModelName before) {
        this.saidMaker = maker;
        this.saidKind = kind;
        this.aliases = aliases;
        this.codes = codes;
        this.before = before;
    }

    ModelName read(String part) {
        text = " " + part + " ";
        var inches = cut(INCHES);
        var whose = Whose.of(text, saidMaker);
        var family = whose.family();
        var maker = whose.maker() == null && before != null ? before.maker() : whose.maker();
        text = Dialect.plain(whose.rest(), maker, family);
        var trims = new TreeSet<String>();
        var chip = family != null && family.is("mac") || "Apple".equals(maker)
                ? chip(trims)
                : "Lenovo".equals(maker) ? cut(PROCESSORS) : null;
        text = Tails.without(text, null);
        var storage = storage(family);
        var letters = new TreeSet<String>();
        var generation = "Dell".equals(maker) ? null : generation(letters);
        var year = "Dell".equals(maker) || "HP".equals(maker) ? null : cut(YEAR);
        var kind = kind(family, null);
        var form = form(maker, family, kind);
        text = PUNCTUATION.matcher(text).replaceAll(" ");
        var tokens = new Tokens(maker, family, kind, form, aliases, inches == null ? null : number(inches));
        tokens.read(text, letters);
        var found = new HashSet<>(codes);
        found.addAll(tokens.codes);
        tokens.trims.addAll(trims);
        var name = new ModelName(
                maker,
                family == null && before != null ? before.family() : family,
                tokens.numbers,
                tokens.words,
                tokens.trims,
                found,
                tokens.form,
                tokens.inches,
                generation != null ? generation : tokens.generation,
                chip,
                tokens.platform,
                storage,
                year == null ? null : Integer.valueOf(year),
                told(family, tokens));
        return Settled.of(known(name));
    }

    /// What a code means fills what the rest of the name leaves open.
    private ModelName known(ModelName name) {
        for (var code : name.codes()) {
            var alias = aliases.get(code);
            if (alias != null && (name.maker() == null || alias.maker().equals(name.maker()))) {
                var meant = new NamePart(alias.maker(), saidKind, Map.of(), List.of(), null)
                        .read(NameText.plain(alias.model()));
                return Settled.filled(name, Settled.of(meant));
            }
        }
        return name;
    }

    private @Nullable String chip(Set<String> trims) {
        var chip = cut(CHIP);
        var speed = cut(SPEED);
        var ports = cut(PORTS);
        var intel = INTEL.matcher(text).find();
        text = CORES.matcher(text).replaceAll(" ");
        if (speed != null && chip == null) trims.add(speed.replace(" ", ""));
        if (ports != null) trims.add(ports + "-ports");
        return chip != null ? chip : speed != null || ports != null || intel ? "intel" : null;
    }

    private @Nullable Integer storage(@Nullable Family family) {
        Integer largest = null;
        var found = CAPACITY.matcher(text);
        while (found.find()) {
            var size = (int) Math.round(
                    Double.parseDouble(found.group(1)) * (found.group(2).equals("tb") ? 1000 : 1));
            largest = largest == null ? Integer.valueOf(size) : Integer.valueOf(Math.max(largest, size));
        }
        text = CAPACITY.matcher(text).replaceAll(" ");
        if (largest == null && family != null && HANDHELD.contains(family.onlyKind())) {
            var bare = cut(BARE_CAPACITY);
            largest = bare == null ? null : Integer.valueOf(bare);
        }
        var memory = largest != null && family != null && family.is("mac") && largest < MAC_DISK;
        return memory ? null : largest;
    }

    private @Nullable Integer generation(Set<String> letters) {
        var found = GENERATION.matcher(text);
        Integer generation = null;
        if (found.find()) {
            var said =
                    found.group(1) != null ? found.group(1) : found.group(3) != null ? found.group(3) : found.group(4);
            generation = Integer.valueOf(said);
            if (found.group(2) != null) letters.add(found.group(2));
            text = text.substring(0, found.start()) + " " + text.substring(found.end());
        }
        return generation;
    }

    private @Nullable Form form(@Nullable String maker, @Nullable Family family, @Nullable Kind kind) {
        var desk = family != null
                ? family.kinds().contains(Kind.DESKTOP) || family.kinds().contains(Kind.ALL_IN_ONE)
                : kind == null || kind == Kind.DESKTOP || kind == Kind.ALL_IN_ONE;
        if (!desk || kind == Kind.LAPTOP || kind == Kind.MONITOR || "Apple".equals(maker)) {
            return null;
        }
        Form form = null;
        for (var spelling : Vocabulary.FORMS) {
            var found = spelling.pattern().matcher(text);
            if (found.find()) {
                var other = form != null && form != spelling.meaning();
                form = form == null ? spelling.meaning() : form;
                // two forms at once are no form of any model
                text = found.replaceAll(other ? " two-forms " : " ");
            }
        }
        return form != null ? form : kind == Kind.ALL_IN_ONE ? Form.ALL_IN_ONE : null;
    }

    /// The screen of a line of all-in-ones is a screen; what the name says it is counts where nothing else tells.
    private @Nullable Kind told(@Nullable Family family, Tokens tokens) {
        var screen = saidKind == null
                && tokens.hint == Kind.MONITOR
                && family != null
                && family.kinds().contains(Kind.MONITOR);
        var kind = kind(family, tokens.form);
        return screen || kind == null ? tokens.hint : kind;
    }

    private @Nullable Kind kind(@Nullable Family family, @Nullable Form form) {
        var thin = family != null && family.is("thinclient");
        if (form == Form.ALL_IN_ONE && !thin && (saidKind == null || saidKind == Kind.DESKTOP)) {
            return Kind.ALL_IN_ONE;
        }
        return Settled.kind(family, saidKind);
    }

    private @Nullable String cut(Pattern pattern) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        var said = found.group(1);
        text = text.substring(0, found.start()) + " " + text.substring(found.end());
        return said;
    }

    private static Double number(String said) {
        return Double.valueOf(said.replace(',', '.'));
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split(" ")) {
            if (!word.isBlank()) words.add(word);
        }
        return words;
    }
}
