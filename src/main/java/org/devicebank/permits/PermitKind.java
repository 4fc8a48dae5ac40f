package org.devicebank.permits;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a permit allows, and how its number is written.
public enum PermitKind {
    /// Carries waste: upper or lower tier of England and Wales, or the registers of Scotland and Northern Ireland.
    CARRIER("CBD[UL][0-9]{1,9}|WCR/R/[0-9]{7}|(WCR|SCO|SEA|SNO|SWE)/[0-9]{6}|ROC ?[UL]T ?[0-9]{1,5}"),
    /// An approved authorised treatment facility: the only kind that gives evidence of reuse and recycling.
    AATF("[A-Z0-9][A-Z0-9/ .-]{3,29}"),
    /// A site with an environmental permit or licence.
    SITE("[A-Z0-9][A-Z0-9/ .-]{3,29}"),
    /// The registered exemption to repair or dismantle waste electricals.
    T11("[A-Z0-9][A-Z0-9/ .-]{3,29}");

    private final Pattern number;

    PermitKind(String number) {
        this.number = Pattern.compile(number);
    }

    /// A number as it is kept: upper case, single spaces.
    public static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    boolean fits(String number) {
        return this.number.matcher(number).matches();
    }

    public boolean receives() {
        return this != CARRIER;
    }

    public String key() {
        return "permits.kind." + name().toLowerCase(Locale.ROOT);
    }
}
