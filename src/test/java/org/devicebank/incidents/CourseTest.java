package org.devicebank.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CourseTest {

    /// A Friday evening before the clocks go back: neither the weekend nor the changed hour stops the clock.
    private static final Instant AWARE = Instant.parse("2026-10-23T17:30:00Z");

    private static final MemberId IVY = new MemberId(new UUID(0, 1));

    static Entry entry(Act act, @Nullable Risk risk, @Nullable Boolean notify, Instant done) {
        var reference = act == Act.NOTIFY ? "IC-1" : null;
        return new Entry(act, "what was done", risk, notify, reference, null, done, IVY, done);
    }

    private static Entry entry(Act act) {
        return entry(act, null, null, AWARE.plusSeconds(60));
    }

    private static Course course(Entry... entries) {
        return new Course(AWARE, List.of(entries));
    }

    private static Entry assessed(Risk risk) {
        return entry(Act.ASSESS, risk, null, AWARE.plusSeconds(60));
    }

    private static Entry decided(boolean notify) {
        return entry(Act.DECIDE, null, notify, AWARE.plusSeconds(60));
    }

    private static void refused(String rule, Course course, Entry next) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> course.check(next, AWARE.plus(Duration.ofDays(30))))
                .extracting(refused -> refused.sentence().key())
                .isEqualTo("refused.incidents." + rule);
    }

    @Test
    void there_are_seventy_two_hours_weekends_and_changed_clocks_included() {
        var deadline = new Deadline(AWARE);
        assertThat(deadline.due()).isEqualTo(Instant.parse("2026-10-26T17:30:00Z"));
        assertThat(deadline.hoursLeft(AWARE)).isEqualTo(72);
        assertThat(deadline.hoursLeft(AWARE.plusSeconds(1))).isEqualTo(71);
        assertThat(deadline.hoursLeft(deadline.due().minusSeconds(1))).isZero();
        assertThat(deadline.over(deadline.due())).isFalse();
        assertThat(deadline.over(deadline.due().plusMillis(1))).isTrue();
        assertThat(deadline.hoursLate(deadline.due().plusMillis(1))).isEqualTo(1);
        assertThat(deadline.hoursLate(deadline.due().plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(deadline.hoursLate(deadline.due().plus(Duration.ofMinutes(61))))
                .isEqualTo(2);
        assertThat(deadline.hoursUntil(AWARE)).isZero();
        assertThat(deadline.hoursUntil(AWARE.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void the_clock_runs_until_the_regulator_was_told_or_somebody_decided_that_it_need_not_be() {
        var late = AWARE.plus(Duration.ofHours(73));
        assertThat(course().overdue(late)).isTrue();
        assertThat(course(assessed(Risk.LIKELY), decided(true)).overdue(late)).isTrue();
        assertThat(course(assessed(Risk.LIKELY), decided(true), entry(Act.NOTIFY))
                        .overdue(late))
                .isFalse();
        assertThat(course(assessed(Risk.UNLIKELY), decided(false)).overdue(late))
                .isFalse();
        assertThat(course(assessed(Risk.UNLIKELY), decided(false), assessed(Risk.HIGH))
                        .overdue(late))
                .isTrue();
    }

    @Test
    void not_to_notify_is_allowed_only_where_harm_is_unlikely_and_only_after_an_assessment() {
        refused("assess_first", course(), decided(false));
        refused("must_notify", course(assessed(Risk.LIKELY)), decided(false));
        refused("must_notify", course(assessed(Risk.HIGH)), decided(false));
        refused("must_notify", course(assessed(Risk.UNLIKELY), assessed(Risk.HIGH)), decided(false));
        course(assessed(Risk.HIGH), assessed(Risk.UNLIKELY)).check(decided(false), AWARE.plusSeconds(99));
    }

    @Test
    void it_is_closed_when_all_that_is_due_is_done_and_then_nothing_follows() {
        var close = entry(Act.CLOSE);
        refused("due", course(), close);
        var quiet = course(entry(Act.CONTAIN), assessed(Risk.UNLIKELY), decided(false), entry(Act.TELL_DONOR));
        assertThat(quiet.due()).isEmpty();
        var high = course(
                entry(Act.CONTAIN), assessed(Risk.HIGH), decided(true), entry(Act.NOTIFY), entry(Act.TELL_DONOR));
        assertThat(high.due()).containsExactly(Act.TELL_PEOPLE);
        refused("due", high, close);
        var over = new ArrayList<>(quiet.entries());
        over.add(close);
        refused("closed", new Course(AWARE, over), entry(Act.NOTE));
    }

    @Test
    void a_late_notification_says_why_and_nothing_was_done_in_the_future() {
        var late = entry(Act.NOTIFY, null, null, AWARE.plus(Duration.ofHours(80)));
        refused("late", course(assessed(Risk.LIKELY), decided(true)), late);
        refused("done", course(), entry(Act.NOTE, null, null, AWARE.plus(Duration.ofDays(31))));
        refused("done", course(), entry(Act.TELL_DONOR, null, null, AWARE.minusSeconds(1)));
    }

    @RepeatedTest(100)
    void whatever_is_written_in_whatever_order_a_closed_incident_has_all_that_the_law_asks(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var course = course();
        for (var i = 0; i < 60; i++) {
            var act = Act.values()[random.nextInt(Act.values().length)];
            var risk = act == Act.ASSESS ? Risk.values()[random.nextInt(3)] : null;
            var notify = act == Act.DECIDE ? random.nextBoolean() : null;
            var next = entry(act, risk, notify, AWARE.plusSeconds(i));
            var offered = course.open().contains(act);
            try {
                course.check(next, AWARE.plus(Duration.ofDays(1)));
                assertThat(offered).isTrue();
                var more = new ArrayList<>(course.entries());
                more.add(next);
                course = new Course(AWARE, more);
            } catch (Refused refused) {
                var silent = "refused.incidents.must_notify"
                        .equals(refused.sentence().key());
                assertThat(offered).isEqualTo(silent);
            }
        }
        if (course.closed()) {
            assertThat(course.answered()).isTrue();
            assertThat(course.last(Act.CONTAIN)).isPresent();
            assertThat(course.last(Act.TELL_DONOR)).isPresent();
            if (course.risk() == Risk.HIGH)
                assertThat(course.last(Act.TELL_PEOPLE)).isPresent();
            if (course.risk() != Risk.UNLIKELY)
                assertThat(course.last(Act.NOTIFY)).isPresent();
        }
    }
}
