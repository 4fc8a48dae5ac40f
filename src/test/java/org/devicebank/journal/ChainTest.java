package org.devicebank.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.devicebank.places.MemberId;
import org.devicebank.places.PlaceId;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final PlaceId PLACE = new PlaceId(UUID.randomUUID());
    private static final MemberId ADA = new MemberId(UUID.randomUUID());

    private static List<Entry> chain(int length) {
        var subject = UUID.randomUUID();
        var chain = new ArrayList<Entry>();
        for (var i = 0; i < length; i++) {
            var last = chain.isEmpty() ? null : chain.getLast().head();
            chain.add(Chain.link(
                    PLACE, subject, last, Instant.ofEpochSecond(i), ADA, "devices.receive", "{\"n\":" + i + "}"));
        }
        return chain;
    }

    private static long faults(List<Entry> entries) {
        Entry last = null;
        var faults = 0L;
        for (var entry : entries) {
            faults += Chain.fault(last, entry).isPresent() ? 1 : 0;
            last = entry;
        }
        return faults;
    }

    @Test
    void an_honest_chain_has_no_fault() {
        assertThat(faults(chain(20))).isZero();
    }

    @Test
    void a_changed_a_missing_or_a_swapped_entry_breaks_the_chain() {
        for (var i = 0; i < 19; i++) {
            var changed = chain(20);
            var entry = changed.get(i);
            changed.set(
                    i,
                    new Entry(
                            PLACE,
                            entry.subject(),
                            entry.number(),
                            entry.at(),
                            ADA,
                            entry.what(),
                            "{}",
                            entry.previous(),
                            entry.hash()));
            assertThat(faults(changed)).isPositive();
            var missing = chain(20);
            missing.remove(i);
            assertThat(faults(missing)).isPositive();
            var swapped = chain(20);
            java.util.Collections.swap(swapped, i, i + 1);
            assertThat(faults(swapped)).isPositive();
        }
    }
}
