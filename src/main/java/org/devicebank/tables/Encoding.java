package org.devicebank.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.kernel.Refused;
import org.mozilla.universalchardet.UniversalDetector;

/// Which characters the bytes of a text stand for.
record Encoding(String text, Charset charset) {

    /// Letters and signs that people in Britain and its neighbours write; used to choose between old character sets.
    private static final String LIKELY = "’‘“”–—…•€£°éèêëàâäáãåæçîïíìôöóòõøœüúùûñßÉÈÀÂÄÁÇÎÖÓÔÜÚŵŷŴŶłąęśżźćńŁŚŻŹĆ®™½²·´";

    static Encoding of(String fileName, byte[] content) {
        if (marked(content, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(lenient(content, 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        if (marked(content, 0xFF, 0xFE)) {
            return new Encoding(lenient(content, 2, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
        }
        if (marked(content, 0xFE, 0xFF)) {
            return new Encoding(lenient(content, 2, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        var wide = wide(content);
        if (wide != null) {
            return new Encoding(lenient(content, 0, wide), wide);
        }
        if (binary(content)) {
            throw Refused.unfit("refused.tables.binary", fileName);
        }
        var broken = firstBreak(content);
        if (broken < 0) {
            return new Encoding(new String(content, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        return mostlyUtf8(content)
                ? new Encoding(lenient(content, 0, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : old(content);
    }

    private static @org.jspecify.annotations.Nullable Charset wide(byte[] content) {
        var even = 0;
        var odd = 0;
        var looked = Math.min(content.length, 2_000);
        for (var i = 0; i < looked; i++) {
            if (content[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > looked / 4 && even < looked / 50) {
            return StandardCharsets.UTF_16LE;
        }
        return even > looked / 4 && odd < looked / 50 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean binary(byte[] content) {
        var odd = 0;
        var looked = Math.min(content.length, 8_000);
        for (var i = 0; i < looked; i++) {
            var one = content[i] & 0xff;
            odd += one < 9 || (one > 13 && one < 32 && one != 27) ? 1 : 0;
        }
        return odd > looked / 100;
    }

    private static int firstBreak(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return -1;
        } catch (CharacterCodingException _) {
            return 0;
        }
    }

    /// A text with good UTF-8 in it and a slip or two is UTF-8 with slips, not an old character set.
    private static boolean mostlyUtf8(byte[] content) {
        var good = 0;
        var bad = 0;
        for (var i = 0; i < content.length; i++) {
            if (content[i] >= 0) {
                continue;
            }
            var pair = (content[i] & 0xE0) == 0xC0 && i + 1 < content.length && (content[i + 1] & 0xC0) == 0x80;
            var triple = (content[i] & 0xF0) == 0xE0
                    && i + 2 < content.length
                    && (content[i + 1] & 0xC0) == 0x80
                    && (content[i + 2] & 0xC0) == 0x80;
            if (pair || triple) {
                good++;
                i += pair ? 1 : 2;
            } else {
                bad++;
            }
        }
        return good > bad * 3;
    }

    /// Of the old character sets, the one in which most of the bytes above 127 are letters that people write.
    private static Encoding old(byte[] content) {
        var candidates = new java.util.ArrayList<>(List.of("windows-1252", "windows-1250", "x-MacRoman", "IBM850"));
        var detected = detected(content);
        if (detected != null
                && Charset.isSupported(detected)
                && !candidates.contains(detected.toLowerCase(java.util.Locale.ROOT))) {
            candidates.add(1, detected);
        }
        Encoding best = null;
        var most = -1.0;
        for (var name : candidates) {
            if (Charset.isSupported(name)) {
                var charset = Charset.forName(name);
                var text = lenient(content, 0, charset);
                var score = text.chars()
                        .filter(letter -> letter > 127)
                        .mapToDouble(letter -> LIKELY.indexOf(letter) >= 0 ? 1 : 0)
                        .average()
                        .orElse(0);
                if (score > most + 0.001) {
                    most = score;
                    best = new Encoding(text, charset);
                }
            }
        }
        return best == null
                ? new Encoding(lenient(content, 0, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
                : best;
    }

    private static @org.jspecify.annotations.Nullable String detected(byte[] content) {
        var detector = new UniversalDetector();
        detector.handleData(content, 0, content.length);
        detector.dataEnd();
        return detector.getDetectedCharset();
    }

    private static String lenient(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a replacing decoder does not fail", e);
        }
    }

    private static boolean marked(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
