package org.devicebank.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.TestGround;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class EvidenceTest {

    private static final byte[] LOG = "a log".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Evidence evidence;

    @Test
    void the_same_file_twice_is_one_document_whatever_it_is_called() {
        here.run(() -> {
            var first = evidence.keep("a.log", "text/plain", LOG);
            assertThat(evidence.keep("b.log", "text/plain", LOG)).isEqualTo(first);
            assertThat(evidence.count()).isEqualTo(1);
            assertThat(evidence.find(first)).map(Document::fileName).contains("a.log");
            assertThat(evidence.content(first)).isEqualTo(LOG);
        });
    }

    @Test
    void an_empty_file_and_one_that_is_too_large_are_refused() {
        here.run(() -> {
            for (var content : new byte[][] {new byte[0], new byte[Evidence.LARGEST + 1]}) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> evidence.keep("a.log", "text/plain", content));
            }
            assertThat(evidence.count()).isZero();
        });
    }

    @Test
    void not_even_the_owner_of_the_tables_alters_a_document() throws SQLException {
        here.run(() -> evidence.keep("a.log", "text/plain", LOG));
        try (var owner = TestGround.asOwner();
                var change = owner.createStatement()) {
            var tamper = "update evidence.document set content = 'a fog' where place_id = '" + here.place() + "'";
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> change.execute(tamper))
                    .withMessageContaining("never altered");
            // whoever takes the trigger away still meets the hash
            owner.setAutoCommit(false);
            change.execute("alter table evidence.document disable trigger user");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> change.execute(tamper))
                    .withMessageContaining("check constraint");
            owner.rollback();
        }
        assertThat(here.call(evidence::altered)).isEmpty();
    }

    @Test
    void the_documents_of_another_place_are_not_there() {
        var id = here.call(() -> evidence.keep("a.log", "text/plain", LOG));
        assertThat(Cast.newPlace(places).call(() -> evidence.find(id))).isEmpty();
    }
}
