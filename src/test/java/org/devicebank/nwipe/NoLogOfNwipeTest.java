package org.devicebank.nwipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.devicebank.nwipe.Judging.read;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;

class NoLogOfNwipeTest {

    @Test
    void what_is_no_log_of_nwipe_is_refused_with_what_it_looks_like() {
        refused("", "refused.nwipe.empty");
        refused(" \n\t\n", "refused.nwipe.empty");
        refused("%PDF-1.7\n", "refused.nwipe.pdf");
        refused("PK\u0003\u0004....", "refused.nwipe.archive");
        refused("{\"steps\": []}", "refused.nwipe.json");
        refused("<root><report><blancco_data/></report></root>", "refused.nwipe.blancco");
        refused("# dmidecode 3.4\nSMBIOS 3.2 present.", "refused.nwipe.dmidecode");
        refused("shred: /dev/sda: pass 1/3 (random)...\n", "refused.nwipe.shred");
        refused("Dear colleague, all drives were wiped. Erased, SUCCESS.", "refused.nwipe.other");
        refused("[2026/03/02 09:30:00]   info: Storage devices not found. Nothing to do", "refused.nwipe.no_drive");
        var random = new ByteArrayOutputStream();
        new Random(7).ints(5000, 0, 256).forEach(random::write);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NwipeLog.read(random.toByteArray()))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.nwipe.binary"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NwipeLog.read(new byte[11 * 1024 * 1024]))
                .satisfies(refused -> assertThat(refused.because()).isEqualTo(Refused.Because.TOO_LARGE));
    }

    private static void refused(String text, String rule) {
        assertThatExceptionOfType(Refused.class)
                .as(text)
                .isThrownBy(() -> read(text))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo(rule));
    }
}
