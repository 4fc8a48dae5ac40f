package org.devicebank.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.devicebank.BankTest;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@BankTest
class LettersTest {

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Letters letters;

    @Test
    void a_donor_is_thanked_once_for_a_list() throws Exception {
        var list = "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,H7YK2M2\n".getBytes(StandardCharsets.UTF_8);
        here.run(() -> donations.load(parties.addOrganisation("Council", Part.DONOR, 1), "list.csv", list));
        var letter = here.call(letters::waiting).getFirst();
        assertThat(here.call(letters::send)).isEqualTo(1);
        assertThat(here.call(letters::send)).isZero();
        assertThat(Files.readString(Path.of("target/letters", letter.id() + ".txt")))
                .contains("list.csv")
                .contains("1 devices");
    }

    @Test
    void a_letter_is_written_only_together_with_what_it_tells_of() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> here.run(
                        () -> letters.write(OrganisationId.next(), Sentence.of("letters.donations.loaded", "x", 1))));
    }
}
