package org.devicebank.packs;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A column a pack may have, and how its heading is written: as Boavizta heads it, as the bank's own table does, or as
/// people do.
enum Column {
    MAKER("manufacturer|maker|brand|vendor|make|company|hersteller|fabricant|marque|marque brand"),
    NAME("name|model|model name|product|product name|product model|device|device name|modell|modele|produkt|produit"),
    /// What it is; Boavizta's category says where it stands, and its subcategory what it is.
    FINER("subcategory|sub category|kind|device type|device kind|product type|type"),
    KIND("category|product category|device category|kategorie|categorie"),
    CLASS("class|footprint class|device class"),
    TOTAL("gwp total|total gwp|total|gwp|gwp 100|pcf|total pcf|pcf total|total footprint|carbon footprint|footprint"
            + "|product carbon footprint|total carbon footprint|total emissions|emissions|life ?cycle emissions"
            + "|climate change|(?:kg )?co ?2 ?(?:e|eq)?|gesamt|totale?"),
    USE("(?:gwp )?(?:use|usage|use phase|in use)(?: (?:ratio|share))?"),
    MAKING("(?:gwp )?(?:manufacturing|manufacture|production|making)(?: (?:ratio|share))?"),
    TRANSPORT("(?:gwp )?(?:transport|transportation|distribution)(?: (?:ratio|share))?"),
    END("(?:gwp )?(?:eol|end of life)(?: (?:ratio|share))?"),
    WEIGHT("(?:net |product |device )?(?:weight|mass)"),
    INCHES("(?:screen|display) size|screen|inches|diagonal|screen diagonal|screen in|size in"),
    DATE("report date|date|year|report year|published|publication date|date of report|date of publication"),
    SOURCE("sources?|source url|url|link|report|report url");

    private static final Pattern PERCENT = Pattern.compile("%|\\bper ?cent(?:age)?\\b|\\bpct\\b");
    private static final String CARBON = "(?: ?co ?2 ?(?:e|eq)?)?";
    private static final Pattern UNIT = Pattern.compile(" (?:in )?(?:kg" + CARBON + "|co ?2 ?(?:e|eq)?|inch(?:es)?)$");
    private static final Pattern GRAMS = Pattern.compile(" (?:in )?(?:g|grams?)" + CARBON + "$");
    private static final Pattern TONNES = Pattern.compile(" (?:in )?(?:t|tonnes?|tons?)" + CARBON + "$");
    private static final int THOUSAND = 3;

    private final Pattern spellings;

    Column(String spellings) {
        this.spellings = Pattern.compile(spellings.replace(" ", ""));
    }

    /// The column a heading means, or null for one that is not needed.
    static @Nullable Column of(String heading) {
        var plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.is(UNIT.matcher(plain).replaceAll(""))
                        || column.isWeighed()
                                && column.is(GRAMS.matcher(TONNES.matcher(plain).replaceAll(""))
                                        .replaceAll("")))
                .findFirst()
                .orElse(null);
    }

    /// What is told in kilograms, grams or tonnes.
    private boolean isWeighed() {
        return this == TOTAL || this == WEIGHT;
    }

    /// How far the point moves to make kilograms of what stands under a heading.
    static int toKilograms(String heading) {
        var plain = plain(heading);
        return GRAMS.matcher(plain).find() ? -THOUSAND : TONNES.matcher(plain).find() ? THOUSAND : 0;
    }

    private boolean is(String plain) {
        return spellings.matcher(plain.replace(" ", "")).matches();
    }

    /// Whether the shares under a heading are of a hundred.
    static boolean isPercent(String heading) {
        return PERCENT.matcher(heading.toLowerCase(Locale.ROOT)).find();
    }

    private static String plain(String heading) {
        var letters = Normalizer.normalize(heading, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var small = PERCENT.matcher(
                        letters.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        return small.replaceAll("[^a-z0-9]+", " ").strip();
    }

    /// Those without which there is no pack; what a thing is may stand under either of two.
    static List<Column> needed() {
        return List.of(MAKER, NAME, FINER, TOTAL);
    }

    /// As Boavizta heads it.
    String heading() {
        return switch (this) {
            case MAKER -> "manufacturer";
            case FINER, KIND -> "category";
            case TOTAL -> "gwp_total";
            case USE -> "gwp_use_ratio";
            case MAKING -> "gwp_manufacturing_ratio";
            case TRANSPORT -> "gwp_transport_ratio";
            case END -> "gwp_eol_ratio";
            case NAME, CLASS, WEIGHT -> name().toLowerCase(Locale.ROOT);
            case INCHES -> "screen_size";
            case DATE -> "report_date";
            case SOURCE -> "sources";
        };
    }
}
