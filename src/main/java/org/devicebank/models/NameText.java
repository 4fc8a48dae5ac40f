package org.devicebank.models;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings a name into one plain form: small letters, plain quotes and dashes, single spaces; what a wrong encoding
/// made of a sign is mended.
final class NameText {

    private static final int LONGEST = 300;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OWNERSHIP = Pattern.compile("[™®©℠]|\\((?:tm|r|c)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTES = Pattern.compile("[“”„‟″〃˝]|''|’’|‘‘|′′");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern ESCAPED = Pattern.compile("(?:\\\\x[0-9a-fA-F]{2}){2,4}");
    private static final Pattern MISREAD = Pattern.compile("â€.?|Â(?=[\\p{P}\\s\u00a0®])");

    private NameText() {}

    static String plain(String said) {
        var text = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        text = MISREAD.matcher(escapes(text)).replaceAll(found -> found.group().startsWith("â") ? "\"" : "");
        text = OWNERSHIP.matcher(text).replaceAll(" ");
        text = QUOTES.matcher(text).replaceAll("\"");
        text = DASHES.matcher(text).replaceAll("-");
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cc}_|;]+", " ")
                .strip();
    }

    /// Bytes that somebody printed as `\xe2\x80\x9d` are the sign they once were.
    private static String escapes(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            var pieces = found.group().substring(2).split("\\\\x");
            var bytes = new byte[pieces.length];
            for (var i = 0; i < pieces.length; i++) {
                bytes[i] = (byte) Integer.parseInt(pieces[i], 16);
            }
            return java.util.regex.Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
        });
    }
}
