package org.devicebank.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LockPolicyTest {

    private static final Instant FOUND = Instant.parse("2026-05-01T09:00:00Z");
    private static final OrganisationId DONOR = new OrganisationId(UUID.randomUUID());
    private static final LockPolicy POLICY = new LockPolicy("test", 14, 60);

    private static LockTask task(Standing standing, @Nullable OrganisationId donor, @Nullable Integer letterDay) {
        return new LockTask(
                LockId.of(UUID.randomUUID().toString()),
                DeviceId.next(),
                "COV-1",
                "HP",
                "=cmd|' /C calc'!A0",
                "5CD1",
                LockKind.ENROLMENT,
                Source.HAND,
                "",
                FOUND,
                donor,
                "Donor",
                standing,
                letterDay == null ? null : day(letterDay),
                null);
    }

    private static Instant day(int days) {
        return FOUND.plus(Duration.ofDays(days));
    }

    @Test
    void a_donor_is_asked_at_once_and_reminded_when_two_weeks_pass() {
        assertThat(POLICY.due(task(Standing.FOUND, DONOR, null), FOUND)).isEqualTo(Due.ASK);
        assertThat(POLICY.due(task(Standing.ASKED, DONOR, 1), day(14))).isEqualTo(Due.NOTHING);
        assertThat(POLICY.due(task(Standing.ASKED, DONOR, 1), day(15))).isEqualTo(Due.REMIND);
        assertThat(POLICY.due(task(Standing.REMINDED, DONOR, 15), day(28))).isEqualTo(Due.NOTHING);
        assertThat(POLICY.due(task(Standing.REMINDED, DONOR, 15), day(29))).isEqualTo(Due.REMIND);
    }

    @Test
    void after_two_months_or_without_a_donor_somebody_decides() {
        assertThat(POLICY.due(task(Standing.REMINDED, DONOR, 58), day(60))).isEqualTo(Due.DECIDE);
        assertThat(POLICY.due(task(Standing.FOUND, null, null), FOUND)).isEqualTo(Due.DECIDE);
    }

    @Test
    void what_the_donor_says_is_seen_at_the_bench_and_what_has_ended_is_let_be() {
        assertThat(POLICY.due(task(Standing.SAID_GONE, DONOR, 1), day(100))).isEqualTo(Due.CHECK);
        assertThat(POLICY.due(task(Standing.RELEASED, DONOR, 1), day(100))).isEqualTo(Due.NOTHING);
        assertThat(POLICY.due(task(Standing.GIVEN_UP, DONOR, 1), day(100))).isEqualTo(Due.NOTHING);
    }

    @Test
    void the_shared_policy_is_read_from_its_table() {
        assertThat(LockPolicy.shared().remindAfter()).isPositive();
        assertThat(LockPolicy.shared().decideAfter())
                .isGreaterThan(LockPolicy.shared().remindAfter());
    }

    @Test
    void a_table_of_serial_numbers_holds_no_formula() {
        var text = new String(Serials.csv(List.of(task(Standing.FOUND, DONOR, null))), StandardCharsets.UTF_8);
        assertThat(text.lines())
                .containsExactly(
                        "serial,maker,model,lock,found,label",
                        "5CD1,HP,'=cmd|' /C calc'!A0,ENROLMENT,2026-05-01,COV-1");
    }
}
