package org.devicebank.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltTest {

    @ParameterizedTest
    @CsvSource({
        "dell lattitude 5420,dell latitude 5420",
        "latiude 5300,latitude 5300",
        "lattitude5420,latitude5420",
        "opitplex 5070,optiplex 5070",
        "latidude 5070,latitude 5070",
        "lenvo thinpad t480,lenovo thinkpad t480",
        "mirosoft surface,microsoft surface",
        "hewlet packard,hewlett packard",
        "elitbook 840 g5,elitebook 840 g5"
    })
    void one_slip_in_a_long_name_is_mended(String said, String meant) {
        assertThat(Misspelt.mended(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "compal ka10",
        "maxbook 14",
        "maibook 14",
        "dell streak 7",
        "verizon ellipsis",
        "macro 15",
        "spectra 15",
        "nextgear v5",
        "huaweiu8180",
        "lenovoa588t",
        "latitude 54200",
        "matebook d14",
        "chromebox g2",
        "resolution 1920"
    })
    void what_is_another_word_stays_as_it_is(String said) {
        assertThat(Misspelt.mended(said)).isEqualTo(said);
    }
}
