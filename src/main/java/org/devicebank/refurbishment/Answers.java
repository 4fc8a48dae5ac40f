package org.devicebank.refurbishment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.devicebank.kernel.Decimals;
import org.jspecify.annotations.Nullable;

/// What was answered on a test sheet, item by item; what is not in it was not answered.
record Answers(Map<String, String> of) {

    static final String PASS = "PASS";
    static final String FAIL = "FAIL";
    static final String NOT_APPLICABLE = "NOT_APPLICABLE";
    private static final Pattern NUMBER = Pattern.compile("([<>≤≥])?\\s*([0-9]{1,6}(?:[.,][0-9]{1,4})?)");

    public Answers {
        of = Map.copyOf(of);
    }

    public @Nullable String said(String item) {
        return of.get(item);
    }

    boolean measured(String item) {
        return number(item) != null;
    }

    /// The number of an answer, or null where it is none; an instrument may say "more than 299".
    @Nullable
    BigDecimal number(String item) {
        var match = NUMBER.matcher(of.getOrDefault(item, ""));
        return match.matches() ? Decimals.typed(match.group(2)).orElse(null) : null;
    }

    /// The sign before a number: `<` or `>`, or nothing.
    String sign(String item) {
        var match = NUMBER.matcher(of.getOrDefault(item, ""));
        return !match.matches() || match.group(1) == null
                ? ""
                : match.group(1).replace('≤', '<').replace('≥', '>');
    }

    Answers with(String item, String value) {
        var more = new TreeMap<>(of);
        more.put(item, value);
        return new Answers(more);
    }
}
