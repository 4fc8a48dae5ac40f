package org.devicebank.sorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final MemberId SOMEBODY = new MemberId(UUID.randomUUID());

    private static Item device(Kind kind, boolean remains) {
        return new Item(
                new ItemId(UUID.randomUUID()),
                new DeviceId(UUID.randomUUID()),
                "COV-000001-B",
                kind,
                Sort.IT_UNASSESSED,
                1,
                "",
                remains,
                false,
                Shipped.usual(kind, remains));
    }

    private static Weighing weighing(@Nullable ItemId item, How how, long grams) {
        return new Weighing(item, how, new Grams(grams), "", SOMEBODY, Instant.EPOCH);
    }

    @Test
    void what_nobody_weighed_is_estimated_by_its_kind_and_says_so() {
        var laptop = device(Kind.LAPTOP, false);
        var remains = device(Kind.LAPTOP, true);
        var weights = Weights.of(List.of(laptop, remains), List.of());
        assertThat(weights.items().get(laptop.id())).isEqualTo(new Weight(new Grams(1650), How.USUAL));
        assertThat(weights.items().get(remains.id())).isEqualTo(new Weight(new Grams(1320), How.USUAL));
        assertThat(weights.total()).isEqualTo(new Weight(new Grams(2970), How.USUAL));
        assertThat(weights.total().actual()).isFalse();
    }

    @Test
    void a_sum_is_weighed_only_when_every_part_of_it_was() {
        var one = device(Kind.LAPTOP, false);
        var other = device(Kind.PHONE, false);
        var half = List.of(weighing(one.id(), How.ITEM, 2000));
        assertThat(Weights.of(List.of(one, other), half).total().actual()).isFalse();
        var both = List.of(half.getFirst(), weighing(other.id(), How.ITEM, 180));
        assertThat(Weights.of(List.of(one, other), both).total()).isEqualTo(new Weight(new Grams(2180), How.ITEM));
        var judged = List.of(half.getFirst(), weighing(other.id(), How.JUDGED, 180));
        assertThat(Weights.of(List.of(one, other), judged).total().actual()).isFalse();
    }

    @Test
    void the_weighbridge_stands_above_all_and_a_later_weighing_above_an_earlier() {
        var one = device(Kind.LAPTOP, false);
        var other = device(Kind.DESKTOP, false);
        var weights = Weights.of(
                List.of(one, other), List.of(weighing(null, How.LOAD, 9000), weighing(null, How.WEIGHBRIDGE, 8000)));
        assertThat(weights.total()).isEqualTo(new Weight(new Grams(8000), How.WEIGHBRIDGE));
        assertThat(weights.items().values().stream().map(Weight::grams).reduce(Grams.NONE, Grams::plus))
                .isEqualTo(new Grams(8000));
    }

    @Test
    void shares_always_add_up_to_the_gram() {
        var chance = new Random(17);
        for (var round = 0; round < 500; round++) {
            var parts = chance.longs(1 + chance.nextInt(40), 1, 50_000)
                    .mapToObj(Grams::new)
                    .toList();
            var whole = new Grams(1 + chance.nextInt(2_000_000));
            var shares = Weights.share(whole, parts);
            assertThat(shares.stream().reduce(Grams.NONE, Grams::plus)).isEqualTo(whole);
            assertThat(shares).allSatisfy(share -> assertThat(share.value()).isNotNegative());
        }
    }

    @Test
    void every_sort_has_its_code_and_hazardous_waste_its_star_and_properties() {
        assertThat(Arrays.stream(Sort.values()).map(Sort::classified))
                .allSatisfy(one -> assertThat(one.code().endsWith("*")).isEqualTo(one.hazardous()))
                .allSatisfy(one -> assertThat(one.source()).isNotBlank());
        assertThat(Sort.IT_UNASSESSED.classified().code()).isEqualTo("20 01 35*");
        assertThat(Stream.of(true, false)
                        .flatMap(hazardous -> Sort.of(hazardous, false).stream())
                        .distinct())
                .hasSize(Sort.values().length - 1);
    }

    @Test
    void a_weight_is_a_number_that_a_lorry_can_carry() {
        assertThat(Weight.kilograms("3,4")).isEqualTo(new Grams(3400));
        assertThat(Weight.kilograms("1,250")).isEqualTo(new Grams(1_250_000));
        for (var wrong : List.of("", "two", "-1", "0", "30001", "1e99")) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> Weight.kilograms(wrong));
        }
    }
}
