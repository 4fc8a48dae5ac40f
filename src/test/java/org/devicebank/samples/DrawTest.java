package org.devicebank.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.devicebank.kernel.DeviceId;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final Policy POLICY = Policy.shared();

    private static List<DeviceId> devices(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new DeviceId(new UUID(number * 0x9E3779B97F4A7C15L, number)))
                .toList();
    }

    @Test
    void a_fifth_is_drawn_and_never_nothing() {
        for (var size = 1; size <= 500; size++) {
            var count = POLICY.of(size);
            assertThat(count).isBetween(1, size);
            assertThat(count * 100).isGreaterThanOrEqualTo(size * POLICY.share());
            assertThat((count - 1) * 100).isLessThan(size * POLICY.share());
        }
        assertThat(POLICY.of(0)).isZero();
    }

    @Test
    void the_same_seed_and_list_draw_the_same_whatever_the_order_of_the_list() {
        var chance = new Random(7);
        for (var seed = -50L; seed < 50; seed++) {
            var list = new ArrayList<>(devices(1 + chance.nextInt(60)));
            var count = POLICY.of(list.size());
            var drawn = Draw.of(list, count, seed);
            Collections.shuffle(list, chance);
            assertThat(Draw.of(list, count, seed)).isEqualTo(drawn);
            assertThat(drawn).hasSize(count).doesNotHaveDuplicates().allMatch(list::contains);
        }
    }

    @Test
    void every_device_is_drawn_about_as_often_as_any_other() {
        var list = devices(20);
        var often = new HashMap<DeviceId, Integer>();
        for (var seed = 0L; seed < 20_000; seed++) {
            Draw.of(list, 4, seed).forEach(device -> often.merge(device, 1, Integer::sum));
        }
        // 20,000 draws of 4 in 20: 4,000 each, with a standard deviation of 57
        assertThat(often.values()).hasSize(20).allMatch(count -> Math.abs(count - 4000) < 300);
    }

    @Test
    void what_was_once_drawn_is_drawn_again_in_years_to_come() {
        var list = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> new DeviceId(new UUID(0, number)))
                .toList();
        assertThat(Draw.of(list, 3, 2026L))
                .extracting(device -> device.value().getLeastSignificantBits())
                .containsExactly(3L, 6L, 7L);
    }
}
