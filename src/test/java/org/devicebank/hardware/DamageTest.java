package org.devicebank.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {

    private static final int EACH = 150;

    private static void read(byte[] content) {
        try {
            assertThat(Hardware.read(content)).isNotNull();
        } catch (Refused refused) {
            assertThat(refused.sentence().key()).startsWith("refused.readings.");
        }
    }

    @Test
    void damaged_texts_are_read_or_refused_and_nothing_else() {
        var chance = new Random(7);
        for (var file : Printed.all()) {
            var whole = Printed.bytes(file);
            for (var i = 0; i < EACH; i++) {
                read(damaged(whole, chance));
            }
        }
    }

    /// Cut off, one byte wrong, a piece doubled, a number grown.
    private static byte[] damaged(byte[] whole, Random chance) {
        var from = chance.nextInt(whole.length);
        var to = chance.nextInt(from, whole.length) + 1;
        return switch (chance.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, to);
            case 1 -> {
                var wrong = whole.clone();
                wrong[from] = (byte) chance.nextInt(256);
                yield wrong;
            }
            case 2 ->
                (new String(whole, 0, to, StandardCharsets.ISO_8859_1)
                                + new String(whole, from, whole.length - from, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
            default ->
                new String(whole, StandardCharsets.ISO_8859_1)
                        .replace(String.valueOf(chance.nextInt(10)), "9".repeat(chance.nextInt(1, 40)))
                        .getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\"id\":",
                "[[{",
                "<",
                "<a>",
                " ",
                ",",
                "a",
                "9",
                "(",
                "\"",
                "Handle 0x1, DMI type 1\n",
                "x: y ",
                "System Information\n\tProduct Name: Manufacturer:",
                "smartctl 7\nDevice: /org/freedesktop/UPower\n",
                "POWER_SUPPLY_NAME=BAT0\n",
                "Machine:\n  Mobo: a ID-1: /dev/b ",
                "[ro.a]: [b]\n",
                "  *-core\n    *-disk\n",
                "\"DesignCapacity\" = 1 +-o ",
                "1: None 1: 10105 Unique ID: Hardware Class: \n",
                "<tr><td>FULL CHARGE CAPACITY DESIGN CAPACITY"
            })
    void a_large_text_without_sense_does_not_hold_anyone_up(String piece) {
        var large = piece.repeat(3 * 1024 * 1024 / piece.length()).getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> read(large));
    }

    @Test
    void nothing_outside_the_text_is_looked_at() {
        var outside = """
                <?xml version="1.0"?>
                <!DOCTYPE list [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <list><node id="pc" class="system"><vendor>&secret;</vendor><product>Latitude 5490</product></node></list>
                """;
        try {
            assertThat(Hardware.read(outside.getBytes(StandardCharsets.UTF_8)).maker())
                    .isNull();
        } catch (Refused refused) {
            assertThat(refused.sentence().key()).isEqualTo("refused.readings.xml");
        }
    }

    @Test
    void entities_that_grow_are_not_followed() {
        var growing = """
                <?xml version="1.0"?>
                <!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
                <plist><array><dict><key>_dataType</key><string>&c;</string></dict></array></plist>
                """;
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Hardware.read(growing.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_no_text_of_a_tool_is_told_so() {
        var words = List.of("", "hello", "PK\u0003\u0004\0\0", "nwipe log");
        assertThat(words.stream().map(word -> {
                    try {
                        return Hardware.read(word.getBytes(StandardCharsets.UTF_8))
                                .tool();
                    } catch (Refused refused) {
                        return refused.sentence().key().replace("refused.readings.", "");
                    }
                }))
                .containsExactly("empty", "unknown", "binary", "nwipe");
    }
}
