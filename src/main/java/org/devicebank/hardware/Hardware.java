package org.devicebank.hardware;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.devicebank.kernel.Refused;

/// Tells by its bytes what printed a text about a machine, and reads it.
public final class Hardware {

    private static final int LARGEST = 5 * 1024 * 1024;

    private Hardware() {}

    /// Reads a text of `dmidecode` or `lshw -json`.
    ///
    /// @throws Refused when it is neither, or broken, with what it looks like instead
    public static Snapshot read(byte[] content) {
        if (content.length == 0) {
            throw Refused.unfit("refused.hardware.empty");
        }
        if (content.length > LARGEST) {
            throw Refused.tooLarge("refused.hardware.large", LARGEST / 1024 / 1024);
        }
        var text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw Refused.unfit("refused.hardware.binary");
        }
        if (Dmidecode.recognises(text)) {
            return Dmidecode.read(text);
        }
        if (Lshw.recognises(text)) {
            return Lshw.read(text);
        }
        throw Refused.unfit(text.contains("nwipe") ? "refused.hardware.nwipe" : "refused.hardware.unknown");
    }

    /// Windows redirects into UTF-16; everything else is UTF-8, or close enough to read the names of fields.
    private static String decode(byte[] content) {
        if (content.length > 1 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (content.length > 1 && content[0] == (byte) 0xfe && content[1] == (byte) 0xff) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
