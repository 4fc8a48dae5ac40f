package org.devicebank.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    private static final CertificateNumber NUMBER = new CertificateNumber("COV", 2026, 123);

    @Test
    void a_number_is_read_as_people_type_it() {
        var text = NUMBER.text();
        assertThat(text).matches("COV-2026-000123-[A-Z]");
        assertThat(CertificateNumber.read(" " + text.toLowerCase().replace("-", " ") + " "))
                .contains(NUMBER);
        assertThat(CertificateNumber.read(text.replace("-", ""))).contains(NUMBER);
    }

    @Test
    void one_wrong_digit_or_letter_shows() {
        var text = NUMBER.text();
        for (var at = "COV-".length(); at < text.length(); at++) {
            for (var other : "0123456789".toCharArray()) {
                if (Character.isDigit(text.charAt(at)) && other != text.charAt(at)) {
                    var slip = text.substring(0, at) + other + text.substring(at + 1);
                    assertThat(CertificateNumber.read(slip)).as(slip).isEmpty();
                }
            }
        }
    }

    @Test
    void what_is_no_number_is_not_read() {
        for (var text : new String[] {"", "COV", "COV-004217-K", "COV-2026-000000-A", "../../etc", "C-2026-000123-A"}) {
            assertThat(CertificateNumber.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_number_that_cannot_be_is_not_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("COV", 2026, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("cov", 2026, 1));
    }
}
