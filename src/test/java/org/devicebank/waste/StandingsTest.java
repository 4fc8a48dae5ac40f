package org.devicebank.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.journal.Happening;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.stages.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class StandingsTest {

    private static final EvidenceId DOCUMENT = EvidenceId.ofContent(new byte[] {1});

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Standings standings;

    @Autowired
    Workshop workshop;

    @Test
    void until_somebody_decides_nobody_has_decided() {
        assertThat(Standing.of(List.of()).status()).isEqualTo(LegalStatus.UNDECIDED);
        assertThat(Standing.of(List.of(new Turn.Store("cage 3"))).status()).isEqualTo(LegalStatus.UNDECIDED);
    }

    @Test
    void waste_never_goes_back_to_reuse_by_a_word_only_by_a_document() {
        var waste = Standing.of(List.of(new Turn.Discard("broken")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> waste.after(new Turn.KeepForReuse("A", "works")));
        assertThat(waste.after(new Turn.EndWaste(DOCUMENT, "mended")).status()).isEqualTo(LegalStatus.END_OF_WASTE);
    }

    @Test
    void what_is_not_waste_is_not_carried_away_as_waste() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Standing.NONE.after(new Turn.Move("C-1")));
        var ended = Standing.of(List.of(new Turn.Discard("broken"), new Turn.EndWaste(DOCUMENT, "mended")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ended.after(new Turn.Move("C-1")));
    }

    @Test
    void what_was_carried_away_can_only_arrive() {
        var gone = Standing.of(List.of(new Turn.Discard("broken"), new Turn.Move("C-1")));
        assertThat(gone.after(new Turn.Arrive("C-1")).gone()).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> gone.after(new Turn.Store("cage")));
    }

    @Test
    void a_decision_needs_its_reason() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Turn.Discard(" "));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Turn.KeepForReuse("A", ""));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Turn.KeepForReuse("G", "because"));
    }

    @Test
    void the_first_half_of_a_consignment_code_comes_from_the_name_and_the_second_counts() {
        var holder = new Holder("C & J Tile Ltd", "1 Road, CV1 2GT", "47790", "");
        assertThat(holder.consignmentCode(1)).isEqualTo("CJTILE/00001");
        assertThat(holder.consignmentCode(36)).isEqualTo("CJTILE/00010");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Holder("Bank", "1 Road", "47790", ""));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Holder("Device Bank", "1 Road", "4779", ""));
    }

    @Test
    void deciding_that_a_device_is_waste_sends_it_to_recycling_and_stands_in_its_journal() {
        here.run(() -> {
            var id = workshop.received(Kind.LAPTOP, "WASTE001");
            standings.take(id, new Turn.Discard("the board is burnt"));
            standings.take(id, new Turn.Store("cage 3"));
            assertThat(devices.get(id).route()).isEqualTo(Route.RECYCLE);
            assertThat(standings.of(id))
                    .isEqualTo(new Standing(LegalStatus.WEEE, "the board is burnt", "cage 3", false));
            assertThat(devices.journey(id))
                    .extracting(Happening::what)
                    .contains("waste.discard", "devices.reroute", "waste.store");
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_condition_is_used_only_in_words_the_place_entered() {
        here.run(() -> {
            var id = workshop.received(Kind.LAPTOP, "WASTE002");
            var reuse = new Turn.KeepForReuse("B", "tested and given by its owner");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> standings.take(id, reuse));
            standings.enterCondition("B", "first wording");
            standings.enterCondition("B", "second wording");
            standings.take(id, reuse);
            assertThat(standings.of(id).status()).isEqualTo(LegalStatus.EEE_FOR_REUSE);
            assertThat(standings.conditions())
                    .containsEntry("B", "second wording")
                    .hasSize(1);
        });
    }

    @Test
    void waste_ends_only_by_a_document_that_is_there() {
        here.run(() -> {
            var id = workshop.received(Kind.LAPTOP, "WASTE003");
            standings.take(id, new Turn.Discard("no power"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> standings.take(id, new Turn.EndWaste(DOCUMENT, "mended")));
            var kept = evidence.keep("test.txt", "text/plain", "it works".getBytes(StandardCharsets.UTF_8));
            standings.take(id, new Turn.EndWaste(kept, "mended"));
            assertThat(standings.of(id).status()).isEqualTo(LegalStatus.END_OF_WASTE);
        });
    }

    @Test
    void of_two_people_who_decide_at_once_the_second_is_told() throws Exception {
        var id = here.call(() -> workshop.received(Kind.LAPTOP, "WASTE004"));
        var start = new CountDownLatch(1);
        var kept = new ArrayList<Boolean>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> decide = () -> {
                start.await();
                try {
                    here.run(() -> standings.take(id, new Turn.Discard("broken")));
                    return true;
                } catch (Refused _) {
                    return false;
                }
            };
            var tries = List.of(people.submit(decide), people.submit(decide), people.submit(decide));
            start.countDown();
            for (var one : tries) {
                kept.add(one.get());
            }
        }
        assertThat(kept).containsOnlyOnce(true);
    }
}
