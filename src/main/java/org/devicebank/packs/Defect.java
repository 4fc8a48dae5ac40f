package org.devicebank.packs;

import java.util.Locale;

/// What may be wrong with a row of a pack.
public enum Defect {
    /// It has no maker, no name, or no total.
    INCOMPLETE(Verdict.QUARANTINED),
    /// Something stands where a number belongs.
    NOT_A_NUMBER(Verdict.QUARANTINED),
    /// Its total is nothing, or less.
    NOT_ABOVE_ZERO(Verdict.QUARANTINED),
    /// A year in which no maker stated a footprint, or one to come.
    YEAR_ABSURD(Verdict.QUARANTINED),
    /// A share of a stage is below 0 or above 1.
    RATIO_OUT_OF_RANGE(Verdict.QUARANTINED),
    /// The stages together are not the whole.
    STAGES_DO_NOT_ADD_UP(Verdict.QUARANTINED),
    /// Two stages have the same share to three digits: one was copied.
    STAGE_COPIED(Verdict.QUARANTINED),
    /// It would fit in grams.
    GRAMS_FOR_KILOGRAMS(Verdict.QUARANTINED),
    /// It would fit in tonnes.
    TONNES_FOR_KILOGRAMS(Verdict.QUARANTINED),
    /// The weight of the device would fit in grams; who mistook the one unit may have mistaken the other.
    WEIGHT_IN_GRAMS(Verdict.QUARANTINED),
    /// Far from every other of its class.
    IMPLAUSIBLE(Verdict.QUARANTINED),
    /// The name is that of another kind of device.
    WRONG_CATEGORY(Verdict.QUARANTINED),
    /// The name ends in the middle.
    CUT_NAME(Verdict.QUARANTINED),
    /// The bank does not handle such things.
    NOT_A_DEVICE(Verdict.LEFT_OUT),
    /// The same maker, name and total again.
    DUPLICATE(Verdict.LEFT_OUT),
    /// The same maker, name and sheet, or no sheet, with another total or another share: one of the two is wrong.
    DISAGREES(Verdict.QUARANTINED),
    /// The same maker and name with another total, from another sheet of the maker: both are kept.
    SAME_NAME_OTHER_TOTAL(Verdict.KEPT),
    /// A hard space or a sign of a wrong encoding in the name: mended.
    NAME_MENDED(Verdict.KEPT),
    /// No share of use: that of manufacturing and transport is taken, or the median of the class.
    USE_UNSAID(Verdict.KEPT),
    /// It says a class there is not, or one of other things; it is worked out from the name.
    CLASS_UNKNOWN(Verdict.KEPT),
    /// The weight cannot be that of such a device; it is not used.
    WEIGHT_IMPLAUSIBLE(Verdict.KEPT);

    /// What becomes of such a row.
    public enum Verdict {
        KEPT,
        QUARANTINED,
        LEFT_OUT
    }

    private final Verdict verdict;

    Defect(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String key() {
        return "packs.defect." + name().toLowerCase(Locale.ROOT);
    }
}
