package org.devicebank.barcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"COV-004217-K", "ZZZZ-999999999999-A", "%NEEDSPART%C", "a"})
    void what_is_drawn_is_what_a_scanner_reads(String text) throws Exception {
        assertThat(Scanned.qr(Barcode.qr(text).path(), 8)).isEqualTo(text);
        assertThat(Scanned.code128(Barcode.code128(text).path())).isEqualTo(text);
    }

    @Test
    void stripes_know_only_plain_letters() {
        assertThatIllegalArgumentException().isThrownBy(() -> Barcode.code128("Coventry ✓"));
    }
}
