package org.devicebank.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.claims.Claim;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Verdict;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Stage;
import org.junit.jupiter.api.Test;

class WhyTest {

    private static final Instant KEPT = Instant.parse("2026-06-10T12:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-06-20T12:00:00Z");
    private static final LocalDateTime NEW_DATE = LocalDateTime.of(2026, 6, 9, 10, 0);
    private static final LocalDateTime OLD_DATE = LocalDateTime.of(2009, 1, 1, 0, 0);

    private static Claim claim(String serial) {
        return new Claim(
                0,
                "/dev/sda",
                serial,
                "proofs.reason.serial_missing",
                null,
                null,
                Verdict.PROVEN,
                null,
                null,
                List.of());
    }

    private static Candidate drive(Stage stage, DriveState state, Instant since) {
        var drive = new Drive(
                new DriveId(UUID.randomUUID()),
                DeviceId.next(),
                "WD-1",
                null,
                Medium.HDD,
                null,
                state,
                null,
                null,
                null);
        return new Candidate(drive, stage, since);
    }

    private static Optional<Why> why(LocalDateTime dated, boolean ordered, Candidate... candidates) {
        return Why.of(claim("WD-1"), List.of(candidates), true, KEPT, dated, ordered);
    }

    @Test
    void a_claim_of_the_one_drive_on_the_bench_is_weighed_whatever_its_clock_says() {
        for (var dated : new LocalDateTime[] {NEW_DATE, OLD_DATE, LocalDateTime.of(2099, 1, 1, 0, 0), null}) {
            assertThat(why(dated, false, drive(Stage.IDENTIFIED, DriveState.UNPROVEN, null)))
                    .isEmpty();
        }
    }

    @Test
    void it_waits_while_nothing_or_too_much_carries_its_number() {
        assertThat(Why.of(claim(null), List.of(), false, KEPT, null, false)).contains(Why.NO_SERIAL);
        assertThat(why(null, false)).contains(Why.UNKNOWN);
        var one = drive(Stage.IDENTIFIED, DriveState.UNPROVEN, null);
        assertThat(why(null, false, one, one)).contains(Why.TWO_DRIVES);
        assertThat(Why.of(claim("WD-1"), List.of(one), false, KEPT, null, false))
                .contains(Why.DISAGREES);
    }

    @Test
    void it_waits_for_the_bench_and_lies_beside_what_has_gone_on_safely() {
        assertThat(why(null, false, drive(Stage.RECEIVED, DriveState.UNPROVEN, null)))
                .contains(Why.NOT_YET);
        assertThat(why(null, false, drive(Stage.HANDED_OVER, DriveState.WIPED, null)))
                .contains(Why.BESIDE);
        assertThat(why(null, false, drive(Stage.READY, DriveState.UNPROVEN, null)))
                .contains(Why.MOVED_ON);
    }

    @Test
    void what_came_before_a_return_or_a_doubt_never_counts_again() {
        assertThat(why(NEW_DATE, true, drive(Stage.IDENTIFIED, DriveState.UNPROVEN, AFTER)))
                .contains(Why.EARLIER);
    }

    @Test
    void after_a_return_an_old_date_or_none_calls_for_a_person_unless_the_wipe_was_ordered_since() {
        var back = drive(Stage.IDENTIFIED, DriveState.UNPROVEN, BEFORE);
        assertThat(why(NEW_DATE, false, back)).isEmpty();
        assertThat(why(OLD_DATE, false, back)).contains(Why.DATE);
        assertThat(why(null, false, back)).contains(Why.DATE);
        assertThat(why(LocalDateTime.of(2027, 1, 1, 0, 0), false, back)).contains(Why.DATE);
        assertThat(why(null, true, back)).isEmpty();
    }

    @Test
    void what_does_not_wait_is_no_business_of_two_people() {
        assertThat(Why.values()).filteredOn(why -> !why.waits()).noneMatch(Why::byHand);
    }
}
