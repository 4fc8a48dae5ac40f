package org.devicebank.hardware;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.devicebank.kernel.Identifiers;
import org.devicebank.readings.Fact;
import org.devicebank.readings.Reading;
import org.jspecify.annotations.Nullable;

/// One name for each maker, and the name of a model as people say it.
final class Names {

    private static final Map<String, String> MAKERS = makers();
    private static final Set<String> FILLERS = Set.of("""
            SYSTEMPRODUCTNAME PRODUCTNAME SYSTEMMANUFACTURER MANUFACTURER SYSTEMVERSION VERSION ALLSERIES CUSTOM OTHERS OTHER
            BASEBOARDPRODUCTNAME BASEBOARDMANUFACTURER BASEBOARDVERSION SYSTEMNAME UNKNOWNPRODUCT PCA BADINDEX OEMPRODUCT
            UNDEFINED DEFAULTSTRING INVALID TYPE1PRODUCTCONFIGID TYPE1FAMILY TYPE1SKU0 TYPE2BOARDPRODUCTNAME1 CPUVERSION
            CHASSISMANUFACTURER CHASSISMANUFACTURE CHASSISVERSION SYSTEMSKU SKU SYSTEMFAMILY FAMILY MODEL NAME SYSTEM
            OEMSYSTEM OEMMANUFACTURER OUTOFSPEC UNKNOWNMANUFACTURER UNKNOWNVENDOR GENERIC STANDARD RESERVED
            PRODUCTNAMEHERE MANUFACTURERNAME VENDOR NOASSETTAG ASSETTAG NOENCLOSURE ABCDEFGHIJKLMNOPQRSTUVWXYZ
            PLATFORM PROJECTNAME OEMBOARD NOTSETTABLE NOTPRESENT SYSTEMUUID SYSTEMTYPE COMPUTER UNKNOWNSERIAL
            NOINFORMATIONFOUND NOTAPPLICABLE NOTAVAILABLE NOTDEFINED NOTINITIALIZED 020000000000 MB1234567890
            """.strip().split("\\s+"));
    private static final Pattern HIDDEN = Pattern.compile("<.{0,40}>|\\[.{0,40}]|\\*+|[xX.\\-_ ]+");
    /// Four letters or digits that begin with a digit, alone or with the three to six of a configuration.
    private static final Pattern MACHINE_TYPE = Pattern.compile("[0-9][0-9A-Z]{3}([0-9A-Z]{1,7})?|[0-9A-Z]{4}");
    private static final Pattern NAMED = Pattern.compile("(?i).*[a-z]{3}.*|[a-z]{1,2}\\d{2,4}.*");
    private static final Pattern ONLY_A_LINE = Pattern.compile("(?i)lenovo|ideapad|thinkpad|thinkcentre|ideacentre");
    private static final Pattern KEEPING_STOCK = Pattern.compile("\\s*\\([^()]{0,80}\\)\\s*$");
    private static final Pattern SAID_TWICE = Pattern.compile("^(.{0,60}\\b)?([A-Za-z0-9-]{4,20})_\\2$");
    private static final Pattern LEGAL_FORM = Pattern.compile("(?i)[ ,]+(inc|ltd|limited|llc|co|corp|corporation|gmbh"
            + "|ag|bv|b\\.v|s\\.?a|s\\.?p\\.?a|plc|pty|kg|company|international|technology|technologies|computers?"
            + "|electronics|group)\\.?$");
    private static final Pattern LEGAL_FORM_FIRST =
            Pattern.compile("(?i)^(?:(?:inc|corporation|corp|co|ltd|limited|computers?|client"
                    + "|computing|international|electronics|company|technology|gmbh|ag)\\b[.,]* *){1,6}");
    private static final int MOST_FORMS = 5;
    private static final int SHORT = 5;
    /// Nothing has a longer name; a field that goes on is broken.
    private static final int LONGEST = 300;

    /// What Apple calls its phones and tablets, by the identifier they give.
    private static final Map<String, String> APPLE =
            Market.rows("apple.csv").stream().collect(Collectors.toMap(row -> row[1], row -> row[0]));

    private Names() {}

    /// The one name of a maker, whichever of its spellings is given; a maker not on the list keeps its own, without
    /// its legal form.
    static @Nullable String maker(@Nullable String... spellings) {
        for (var spelling : spellings) {
            var said = said(spelling);
            if (said != null) {
                var known = known(said);
                return known == null ? plain(said) : known;
            }
        }
        return null;
    }

    private static @Nullable String known(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        return MAKERS.entrySet().stream()
                .filter(maker -> begins(words, maker.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /// A short name must stand alone: RM is a maker, and not the beginning of another.
    private static boolean begins(String words, String spelling) {
        return words.startsWith(spelling)
                && (spelling.length() > SHORT
                        || words.length() == spelling.length()
                        || !Character.isLetter(words.charAt(spelling.length())));
    }

    private static String plain(String said) {
        var plain = said;
        for (var i = 0; i < MOST_FORMS; i++) {
            var shorter = LEGAL_FORM.matcher(plain).replaceAll("");
            plain = shorter.isBlank() ? plain : shorter;
        }
        return plain;
    }

    /// The maker at the beginning of a line that names the product too.
    static @Nullable String makerIn(@Nullable String makerAndProduct) {
        var said = said(makerAndProduct);
        return said == null ? null : known(said) == null ? said.split(" ")[0] : known(said);
    }

    /// The model. Lenovo prints its machine type as the product and the name people know as the version or family;
    /// a machine put together from parts has no name but that of its board.
    static @Nullable String model(@Nullable String maker, Reading said) {
        var product = product(said);
        var market = said(said.said(Fact.MARKET_NAME));
        if (market == null && product != null) market = APPLE.get(product);
        if (market != null && product != null) {
            var code = Identifiers.normal(market).contains(Identifiers.normal(product));
            return code ? market : market + " (" + product + ")";
        }
        if ("Lenovo".equals(maker) || "IBM".equals(maker)) {
            product = lenovo(product, said);
        }
        if (product == null) {
            product = market != null ? market : withoutMaker(said(said.said(Fact.MAKER_AND_PRODUCT)));
        }
        if (product == null) {
            product = unnamed(said);
        }
        return product == null ? null : clean(maker, product);
    }

    /// The product without the number under which its maker keeps it in stock, which lshw adds in brackets.
    static @Nullable String product(Reading said) {
        var product = said(said.said(Fact.PRODUCT));
        return product == null ? null : said(KEEPING_STOCK.matcher(product).replaceAll(""));
    }

    private static @Nullable String lenovo(@Nullable String product, Reading said) {
        if (product != null && product.contains(" ")) {
            return product;
        }
        for (var fact : new Fact[] {Fact.VERSION, Fact.FAMILY}) {
            var name = said(said.said(fact));
            if (name != null
                    && NAMED.matcher(name).matches()
                    && !ONLY_A_LINE.matcher(name).matches()
                    && !MACHINE_TYPE.matcher(name).matches()) {
                return name;
            }
        }
        return product;
    }

    /// Whether two names mean one model: one may say more, and Lenovo's type stands for its name.
    static boolean sameModel(String one, String other) {
        return isType(one) || isType(other) || Likeness.alike(one, other);
    }

    static boolean isType(String model) {
        return MACHINE_TYPE.matcher(model).matches() && model.chars().anyMatch(Character::isDigit);
    }

    private static @Nullable String unnamed(Reading said) {
        var version = said(said.said(Fact.VERSION));
        if (version != null
                && version.matches("(?i).*[a-z]{4}.*")
                && !version.matches("(?i)(rev|version|system)\\b.*")) {
            return version;
        }
        var board = said(said.said(Fact.BOARD_PRODUCT));
        return board != null ? board : said(said.said(Fact.FAMILY));
    }

    private static @Nullable String withoutMaker(@Nullable String makerAndProduct) {
        if (makerAndProduct == null || !makerAndProduct.contains(" ")) {
            return null;
        }
        var rest = makerAndProduct.substring(makerAndProduct.indexOf(' ') + 1);
        return said(LEGAL_FORM_FIRST.matcher(rest).replaceAll(""));
    }

    private static String clean(@Nullable String maker, String model) {
        var plain = SAID_TWICE
                .matcher(KEEPING_STOCK.matcher(model).replaceAll("").strip())
                .replaceAll("$1$2");
        if (maker != null && plain.toLowerCase(Locale.ROOT).startsWith(maker.toLowerCase(Locale.ROOT) + " ")) {
            plain = plain.substring(maker.length() + 1).strip();
        }
        return plain.isEmpty() ? model : plain;
    }

    static @Nullable String serial(@Nullable String... texts) {
        for (var text : texts) {
            var said = said(text);
            if (said != null && !Identifiers.isPlaceholder(said)) {
                return said;
            }
        }
        return null;
    }

    /// What was said, or null when it was a filler.
    static @Nullable String said(@Nullable String text) {
        if (text == null
                || text.length() > LONGEST
                || text.isBlank()
                || HIDDEN.matcher(text.strip()).matches()) {
            return null;
        }
        var plain = text.strip().replaceAll("\\s+", " ");
        var normal = Identifiers.normal(plain);
        return FILLERS.contains(normal) || Identifiers.isPlaceholder(plain) ? null : plain;
    }

    private static Map<String, String> makers() {
        var makers = new LinkedHashMap<String, String>();
        Market.rows("makers.csv").forEach(row -> makers.put(row[0], row[1]));
        return makers;
    }
}
