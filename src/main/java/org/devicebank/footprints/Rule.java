package org.devicebank.footprints;

import java.util.Locale;

/// The rules of matching, one of which fired.
public enum Rule {
    /// A person of the place said which model a name means.
    SAID_BY_STAFF,
    SAME_CODE,
    SAME_MODEL,
    NEAREST_STORAGE,
    STORAGE_UNSAID,
    YEAR_OR_TRIM,
    GENERATION_UNSAID,
    FAMILY_UNSAID,
    MAKER_DOUBTED,
    OTHER_SIZE,
    OTHER_GENERATION,
    ONE_FORM_KNOWN,
    DETAIL_UNSAID,
    PART_OF_NAME,
    SAME_FAMILY,
    CLASS_ONLY,
    SEVERAL_FIT,
    KIND_DOUBTED,
    NOTHING_KNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "footprints.rule." + code();
    }
}
