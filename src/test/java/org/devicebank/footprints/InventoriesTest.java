package org.devicebank.footprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Names as inventories, firmware, settings and givers commonly write them, none of them meant as a trap, thought up by
/// somebody who had read the table of figures but neither the matcher nor its tests. Before anything was mended it
/// found
/// 154 of 160, 123 of 137 in full exactly, took none for another model, and none of the other 40 was exact; two were
/// exact that were thought variants: letters of processors (IKB) that the table does not tell apart, now FOUND.
class InventoriesTest {

    private static List<Registered> all() {
        return Registered.in("inventories");
    }

    @Test
    void nothing_is_taken_for_another_model() {
        assertThat(all().stream().filter(Registered::isMistaken)).isEmpty();
    }

    @Test
    void what_leaves_something_unsaid_is_not_exact() {
        assertThat(all().stream()
                        .filter(one -> one.tier().equals("VARIANT"))
                        .filter(one -> one.match().tier() == Tier.EXACT))
                .isEmpty();
    }

    @Test
    void nine_in_ten_of_those_in_the_table_are_found() {
        var there = all().stream().filter(Registered::isInTheTable).toList();
        var lost = there.stream().filter(one -> !one.isFound()).toList();
        System.out.println("inventories: " + (there.size() - lost.size()) + " of " + there.size() + " are found");
        lost.forEach(System.out::println);
        assertThat(there).hasSize(160);
        assertThat(lost).hasSizeLessThanOrEqualTo(there.size() / 10);
    }

    @Test
    void what_is_written_in_full_is_exact() {
        var full = all().stream().filter(one -> one.tier().equals("EXACT")).toList();
        var less = full.stream().filter(one -> one.match().tier() != Tier.EXACT).toList();
        System.out.println("inventories: " + (full.size() - less.size()) + " of " + full.size() + " in full are exact");
        less.forEach(System.out::println);
        assertThat(less).hasSizeLessThanOrEqualTo(full.size() / 10);
    }
}
