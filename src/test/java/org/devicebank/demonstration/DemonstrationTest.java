package org.devicebank.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.devicebank.BankTest;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Tally;
import org.devicebank.footprints.Rule;
import org.devicebank.matches.Matches;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.stages.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class DemonstrationTest {

    private static final MemberId VISITOR = MemberId.of("00000000-0000-0000-0000-000000000001");

    @Autowired
    Demonstration demonstration;

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Matches matches;

    @Test
    void a_season_of_work_fills_every_part_of_the_house_and_the_books_agree() {
        demonstration.play(_ -> {});
        var coventry = places.find("coventry").orElseThrow();
        new Asking(coventry.id(), VISITOR, null, EnumSet.allOf(Role.class)).run(() -> {
            assertThat(devices.tally())
                    .extracting(Tally::stage)
                    .contains(
                            Stage.RECEIVED,
                            Stage.IDENTIFIED,
                            Stage.TESTED,
                            Stage.READY,
                            Stage.RESERVED,
                            Stage.DISPATCHED,
                            Stage.HANDED_OVER);
            assertThat(devices.disagreements()).isEmpty();
            assertThat(matches.matcher().edition()).isEqualTo("own.1");
            assertThat(matches.groups())
                    .anyMatch(group -> group.match().rule() == Rule.SAID_BY_STAFF && group.devices() > 0);
        });
    }
}
