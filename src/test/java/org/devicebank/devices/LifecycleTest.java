package org.devicebank.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Lifecycle;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.Test;

public class LifecycleTest {

    private static final OrganisationId PARTNER = OrganisationId.next();
    private static final RequestId REQUEST = RequestId.next();

    static final List<Step> STEPS = List.of(
            new Step.Collect(),
            new Step.Receive(null),
            new Step.Identify(Kind.LAPTOP, null, null, null, null, null, List.of(), List.of()),
            new Step.ProveDrive(
                    DriveId.of("00000000-0000-0000-0000-000000000001"), new DriveProof.Absent("none fitted")),
            new Step.DoubtDrive(DriveId.of("00000000-0000-0000-0000-000000000001"), "a second look found data"),
            new Step.CloseWipe(List.of()),
            new Step.Inspect(Map.of()),
            new Step.Release(Grade.A),
            new Step.Reserve(REQUEST),
            new Step.Unreserve("changed"),
            new Step.Dispatch(PARTNER),
            new Step.Arrive(PARTNER),
            new Step.HandOver(REQUEST),
            new Step.TakeBack("unused"),
            new Step.SendBack("scratched"),
            new Step.FitDrive(DriveFound.expected(), null),
            new Step.Reroute(Route.PARTS, "broken"),
            new Step.Recycle(PARTNER, ""),
            new Step.Raise(Flag.LOCKED, ""),
            new Step.Lift(Flag.LOCKED, ""));

    /// Every arrow of the life of a device: from, the verb, to.
    public static List<String[]> arrows() {
        var arrows = new java.util.ArrayList<String[]>();
        for (var stage : Stage.values()) {
            for (var step : STEPS) {
                try {
                    var to = Lifecycle.after(stage, step);
                    if (to != stage) {
                        arrows.add(new String[] {stage.name(), Lifecycle.verb(step), to.name()});
                    }
                } catch (Refused _) {
                    continue;
                }
            }
        }
        return arrows;
    }

    @Test
    void a_device_with_data_on_it_cannot_be_promised_to_anyone() {
        for (var stage : List.of(Stage.OFFERED, Stage.COLLECTED, Stage.RECEIVED, Stage.IDENTIFIED, Stage.RETURNED)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Lifecycle.after(stage, new Step.Reserve(REQUEST)));
        }
    }

    @Test
    void a_device_that_came_back_must_be_received_and_wiped_again() {
        assertThat(Lifecycle.after(Stage.HANDED_OVER, new Step.TakeBack("unused")))
                .isEqualTo(Stage.RETURNED);
        assertThat(Lifecycle.after(Stage.RETURNED, new Step.Receive(null))).isEqualTo(Stage.RECEIVED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Lifecycle.after(Stage.RETURNED, new Step.Release(Grade.A)));
    }

    @Test
    void nothing_follows_recycling() {
        assertThat(STEPS)
                .allSatisfy(step -> assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> Lifecycle.after(Stage.RECYCLED, step)));
    }

    @Test
    void the_only_way_into_the_stages_without_data_leads_through_proof() {
        for (var stage : Stage.values()) {
            for (var step : STEPS) {
                try {
                    var to = Lifecycle.after(stage, step);
                    if (to.isFreeOfData() && !stage.isFreeOfData()) {
                        assertThat(step).isInstanceOfAny(Step.CloseWipe.class, Step.Recycle.class);
                    }
                } catch (Refused expected) {
                    assertThat(expected.sentence().key()).isEqualTo("refused.devices.out_of_order");
                }
            }
        }
    }

    @Test
    void one_slip_or_a_swap_in_a_tag_is_always_noticed() {
        for (var number = 1L; number < 100_000; number += 37) {
            var text = new Tag("COV", number).text();
            assertThat(Tag.read(text)).contains(new Tag("COV", number));
            for (var i = 4; i < 10; i++) {
                for (var digit = '0'; digit <= '9'; digit++) {
                    var slip = text.substring(0, i) + digit + text.substring(i + 1);
                    if (!slip.equals(text)) {
                        assertThat(Tag.read(slip)).as(slip).isEmpty();
                    }
                }
                if (i < 9 && text.charAt(i) != text.charAt(i + 1)) {
                    var swap = text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
                    assertThat(Tag.read(swap)).as(swap).isEmpty();
                }
            }
        }
    }
}
