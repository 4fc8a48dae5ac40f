package org.devicebank.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Route;
import org.devicebank.waste.LegalStatus;
import org.junit.jupiter.api.Test;

class PartRulesTest {

    private static final Path FACTORS = Path.of("../shared/data/carbon/derived/component_factors.csv");

    private static Drive drive(DriveState state) {
        return new Drive(
                DriveId.of("00000000-0000-0000-0000-000000000007"),
                DeviceId.next(),
                "S1",
                null,
                Medium.SSD,
                null,
                state,
                null,
                null,
                null);
    }

    @Test
    void only_a_device_in_use_or_one_whose_waste_has_ended_gives_parts_that_are_not_waste() {
        for (var route : Route.values()) {
            assertThat(Harvest.fromWaste(LegalStatus.END_OF_WASTE, route)).isFalse();
            assertThat(Harvest.fromWaste(LegalStatus.WEEE, route)).isTrue();
            assertThat(Harvest.fromWaste(LegalStatus.UNDECIDED, route)).isTrue();
            assertThat(Harvest.fromWaste(LegalStatus.EEE_FOR_REUSE, route)).isEqualTo(route != Route.REUSE);
        }
    }

    @Test
    void a_drive_is_taken_into_stock_only_when_it_is_proven_wiped() {
        for (var state : DriveState.values()) {
            if (state == DriveState.WIPED) {
                assertThat(new Harvest(PartKind.SSD_256, "read end to end", drive(state)).drive())
                        .isNotNull();
            } else {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> new Harvest(PartKind.SSD_256, "read end to end", drive(state)));
            }
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Harvest(PartKind.SSD_256, "read", null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Harvest(PartKind.RAM_8, "read", drive(DriveState.WIPED)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Harvest(PartKind.RAM_8, " ", null));
    }

    @Test
    void a_bought_part_has_a_supplier_a_cost_and_at_most_one_serial_number() {
        var day = LocalDate.of(2026, 5, 1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Bought(PartKind.RAM_8, PartOrigin.HARVESTED, "Shop", 100, day, 1, ""));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Bought(PartKind.RAM_8, PartOrigin.NEW, " ", 100, day, 1, ""));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Bought(PartKind.SSD_256, PartOrigin.NEW, "Shop", 100, day, 2, "S1"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Bought(PartKind.RAM_8, PartOrigin.NEW, "Shop", 100, day, 0, ""));
        assertThat(Bought.pence(" £1,024.5 ")).isEqualTo(102_450);
        for (var odd : new String[] {"", "-1", "1.234", "cheap", "1e3", "999999999"}) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> Bought.pence(odd));
        }
    }

    @Test
    void a_kind_runs_low_when_what_may_be_fitted_is_no_more_than_its_level() {
        assertThat(new Count(PartKind.RAM_8, 2, 0, 3, 3, 2).low()).isTrue();
        assertThat(new Count(PartKind.RAM_8, 3, 0, 0, 0, 2).low()).isFalse();
        assertThat(new Count(PartKind.RAM_8, 0, 0, 0, 0, null).low()).isFalse();
    }

    @Test
    void every_kind_is_one_that_the_carbon_method_knows() throws IOException {
        assumeTrue(Files.exists(FACTORS), "the component factors are not beside the project");
        var known = Files.readAllLines(FACTORS).stream()
                .map(line -> line.split(",", 2)[0])
                .toList();
        assertThat(Arrays.stream(PartKind.values()).map(PartKind::code)).isSubsetOf(known);
    }
}
