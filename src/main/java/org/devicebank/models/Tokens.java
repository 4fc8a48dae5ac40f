package org.devicebank.models;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// Sorts the words that are left of a name: numbers, variants, sizes, and what says nothing.
final class Tokens {

    private static final Pattern GALAXY_CODE = Pattern.compile("sm-[a-z]\\d{3}[a-z0-9]?");
    /// S145-15IWL, 3-15, FLEX-14: the size behind a hyphen, and the letters of the processors.
    private static final Pattern SIZED =
            Pattern.compile("([a-z]?\\d{3}[a-z]?|\\d[a-z]?|[a-z]{3,7})-(0[89]|1[0-8]|2[0-7])([a-z]{2,4}\\d?)?");
    /// 14ALC05: the same, joined.
    private static final Pattern JOINED = Pattern.compile("(1[0-8])([a-z]{3,4})0?(\\d{1,2})?[a-z]?");
    private static final Pattern HP_SERIES = Pattern.compile("(1[0-7])([a-z]?)-([a-z]{2}\\d[\\dx]{2,3}[a-z]*)");
    private static final Pattern LENOVO_TYPE =
            Pattern.compile("\\d{2}[a-z][a-z0-9](?:-?[a-z0-9]{6})?|\\d{4}[a-z0-9]{3}|20\\d{3}");
    private static final Pattern THINKCENTRE = Pattern.compile("(m\\d{2,3})([qstza])(?:-1)?");
    /// C423NA: the letters behind the number say whose processors are in it.
    private static final Pattern ASUS = Pattern.compile("([a-z]{1,2}\\d{3})([a-z]{2})");
    private static final Pattern DELL_CASE = Pattern.compile("[pdw]\\d{2,3}[a-z]\\d{0,3}");
    private static final Pattern DELL_PRECISION = Pattern.compile("([mt])(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("201[2-9]|202\\d");
    private static final Pattern WATTS = Pattern.compile("(?:35|65|95)w");
    private static final Pattern LAPTOP_SIZE = Pattern.compile("1[0-7](?:\\.\\d)?");
    private static final Pattern DESK_SIZE = Pattern.compile("(?:19|2\\d|3[0-4])(?:\\.\\d)?");
    private static final Map<String, Form> SUFFIXES =
            Map.of("q", Form.MINI, "s", Form.SMALL, "t", Form.TOWER, "z", Form.ALL_IN_ONE, "a", Form.ALL_IN_ONE);
    private static final int FIRST_WITH_NUMBER = 6;

    final SortedSet<String> numbers = new TreeSet<>();
    final SortedSet<String> words = new TreeSet<>();
    final SortedSet<String> trims = new TreeSet<>();
    final Set<String> codes = new HashSet<>();

    @Nullable
    Form form;

    @Nullable
    Double inches;

    @Nullable
    Integer generation;

    @Nullable
    String platform;

    /// What kind of thing the words say it is.
    @Nullable
    Kind hint;

    private final @Nullable String maker;
    private final @Nullable Family family;
    private final @Nullable Kind kind;
    private final Map<String, Alias> aliases;

    Tokens(
            @Nullable String maker,
            @Nullable Family family,
            @Nullable Kind kind,
            @Nullable Form form,
            Map<String, Alias> aliases,
            @Nullable Double inches) {
        this.maker = maker;
        this.family = family;
        this.kind = kind;
        this.form = form;
        this.aliases = aliases;
        this.inches = inches;
    }

    void read(String text, Set<String> letters) {
        words.addAll(letters);
        var rest = new ArrayDeque<>(NamePart.words(text));
        while (!rest.isEmpty()) {
            var token = rest.poll().replaceAll("^[-.,'+]+|[-.,']+$", "");
            if (!token.isEmpty()) {
                parts(token).reversed().forEach(rest::addFirst);
            }
        }
        // a maker who counts in thousands may still call a model 2000
        if (numbers.size() > 1) numbers.removeIf(number -> YEAR.matcher(number).matches());
    }

    /// Sorts a token in, or says into which it falls apart.
    private List<String> parts(String token) {
        if (isCode(token)) {
            return List.of();
        }
        if ("Dell".equals(maker) && dell(token)) {
            return List.of();
        }
        if ("Lenovo".equals(maker) && lenovo(token)) {
            return List.of();
        }
        var series = HP_SERIES.matcher(token);
        if ("HP".equals(maker) && series.matches()) {
            size(series.group(1));
            numbers.add(series.group(3));
            return List.of();
        }
        var asus = ASUS.matcher(token);
        if ("Asus".equals(maker) && asus.matches()) {
            numbers.add(asus.group(1));
            platform = asus.group(2);
            return List.of();
        }
        if (isSize(token)) {
            size(token);
            return List.of();
        }
        if (token.contains("-") && !Vocabulary.isTrim(token) && !Vocabulary.isNoise(token) && apart(token)) {
            return List.of(token.split("-"));
        }
        if (hint == null) hint = Vocabulary.kind(token);
        if (Vocabulary.isTrim(token) || WATTS.matcher(token).matches()) {
            trims.add(token);
        } else if (!Vocabulary.isNoise(token)) {
            (token.chars().anyMatch(Character::isDigit) ? numbers : words).add(token);
        }
        return List.of();
    }

    private boolean isCode(String token) {
        if (GALAXY_CODE.matcher(token).matches() || aliases.containsKey(token)) {
            return codes.add(token) || true;
        }
        return false;
    }

    /// P72G is what the maker calls the case, not the model; M5520 and T5810 are the 5520 and the tower 5810.
    private boolean dell(String token) {
        var precision = DELL_PRECISION.matcher(token);
        if (family != null && family.name().equals("Precision") && precision.matches()) {
            numbers.add(precision.group(2));
            form = form == null && precision.group(1).equals("t") ? Form.TOWER : form;
            return true;
        }
        return family != null
                && (family.is("thinclient") && token.equals("tc")
                        || !family.kinds().contains(Kind.MONITOR)
                                && DELL_CASE.matcher(token).matches());
    }

    private boolean lenovo(String token) {
        if (LENOVO_TYPE.matcher(token).matches()) {
            var type = token.substring(0, Math.min(4, token.length()));
            if (aliases.containsKey(type)) codes.add(type);
            return true;
        }
        if (Vocabulary.isPlatform(token)) {
            platform = token;
            return true;
        }
        var centre = THINKCENTRE.matcher(token);
        var desk = family == null
                ? form != null || kind == Kind.DESKTOP || kind == Kind.ALL_IN_ONE
                : family.name().equals("ThinkCentre");
        if (desk && centre.matches()) {
            numbers.add(centre.group(1));
            form = form == null ? SUFFIXES.get(centre.group(2)) : form;
            return true;
        }
        if (kind == Kind.MONITOR) {
            return false;
        }
        var sized = SIZED.matcher(token);
        if (sized.matches()) {
            parts(sized.group(1));
            size(sized.group(2));
            if (sized.group(3) != null) platform(sized.group(3));
            return true;
        }
        var joined = JOINED.matcher(token);
        if (joined.matches() && Vocabulary.isPlatform(joined.group(2))) {
            size(joined.group(1));
            platform(joined.group(2));
            generation(joined.group(3));
            return true;
        }
        return false;
    }

    private void platform(String letters) {
        var digits = letters.replaceAll("\\D", "");
        generation(digits);
        // ISK2 is the next after ISK
        platform = generation == null ? letters : letters.replaceAll("\\d", "");
    }

    /// Lenovo counts the generations of its cheaper lines in the digits behind the processor: 05 is the first.
    private void generation(@Nullable String digits) {
        if (digits != null && !digits.isEmpty() && Integer.parseInt(digits) >= FIRST_WITH_NUMBER) {
            generation = Integer.valueOf(digits);
        }
    }

    private boolean isSize(String token) {
        if (inches != null
                || family != null && family.is("unsized") && !family.kinds().contains(Kind.LAPTOP)) {
            return false;
        }
        // an iPad 10 is the tenth, not one of ten inches
        if (family != null && family.is("generation") && token.matches("\\d|10")) {
            return false;
        }
        var kinds = family != null ? family.kinds() : kind == null ? Set.<Kind>of() : Set.of(kind);
        var desk = kind == Kind.ALL_IN_ONE || kind == Kind.MONITOR || form == Form.ALL_IN_ONE;
        return (kinds.contains(Kind.LAPTOP) || kinds.contains(Kind.TABLET))
                        && LAPTOP_SIZE.matcher(token).matches()
                || desk && DESK_SIZE.matcher(token).matches();
    }

    private void size(String said) {
        if (inches == null) inches = Double.valueOf(said);
    }

    /// Words and plain numbers that a hyphen joins are words and numbers; A515-57G is one number.
    private static boolean apart(String token) {
        for (var part : token.split("-")) {
            if (!part.matches("[a-z]+|\\d{3,4}|g\\d{1,2}|x360")) return false;
        }
        return true;
    }
}
