package org.devicebank.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.devicebank.barcodes.Barcode;
import org.devicebank.barcodes.Scanned;
import org.devicebank.devices.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"READY", "NEEDSPART", "PRINTLABEL", "CLEAR", "NEXT"})
    void a_card_is_read_back_by_both_its_codes(String word) throws Exception {
        var code = CardCode.of(word);
        assertThat(CardCode.read(Scanned.qr(Barcode.qr(code).path(), 4))).contains(word);
        assertThat(CardCode.read(Scanned.code128(Barcode.code128(code).path()))).contains(word);
        assertThat(CardCode.read(" " + code.toLowerCase() + "\r")).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READY", "NEEDSPART", "SENDBACK"})
    void one_wrong_letter_or_two_swapped_are_noticed(String word) {
        var code = CardCode.of(word).toCharArray();
        for (var i = 1; i <= word.length(); i++) {
            for (var letter = 'A'; letter <= 'Z'; letter++) {
                var wrong = code.clone();
                wrong[i] = letter;
                assertThat(CardCode.read(new String(wrong)).isEmpty()).isEqualTo(letter != code[i]);
            }
            if (i > 1 && code[i] != code[i - 1]) {
                var swapped = code.clone();
                swapped[i] = code[i - 1];
                swapped[i - 1] = code[i];
                assertThat(CardCode.read(new String(swapped))).isEmpty();
            }
        }
    }

    @Test
    void no_card_looks_like_a_label_and_no_label_like_a_card() {
        assertThat(Tag.looksLike(CardCode.of("READY"))).isFalse();
        assertThat(CardCode.looksLike(new Tag("COV", 4217).text())).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CardCode.of("COV004217K"));
    }
}
