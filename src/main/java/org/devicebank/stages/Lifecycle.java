package org.devicebank.stages;

import static org.devicebank.stages.Stage.COLLECTED;
import static org.devicebank.stages.Stage.DISPATCHED;
import static org.devicebank.stages.Stage.HANDED_OVER;
import static org.devicebank.stages.Stage.IDENTIFIED;
import static org.devicebank.stages.Stage.OFFERED;
import static org.devicebank.stages.Stage.READY;
import static org.devicebank.stages.Stage.RECEIVED;
import static org.devicebank.stages.Stage.RECYCLED;
import static org.devicebank.stages.Stage.RESERVED;
import static org.devicebank.stages.Stage.RETURNED;
import static org.devicebank.stages.Stage.TESTED;
import static org.devicebank.stages.Stage.WIPED;

import java.util.EnumSet;
import java.util.Set;
import org.devicebank.kernel.Refused;

/// The life of a device on one page: which step may follow which stage, and where it leads.
public final class Lifecycle {

    private static final Set<Stage> AT_THE_BENCH = EnumSet.of(IDENTIFIED, WIPED, TESTED);
    private static final Set<Stage> PROVEN_AND_HERE = EnumSet.of(IDENTIFIED, WIPED, TESTED, READY, RESERVED);
    private static final Set<Stage> IN_THE_HOUSE = EnumSet.of(RECEIVED, IDENTIFIED, WIPED, TESTED, READY);
    private static final Set<Stage> NOT_OVER = EnumSet.complementOf(EnumSet.of(RECYCLED));

    private Lifecycle() {}

    /// Where a step leads from a stage.
    ///
    /// @throws Refused when the step is out of order
    public static Stage after(Stage stage, Step step) {
        return switch (step) {
            case Step.Collect _ -> from(stage, step, EnumSet.of(OFFERED), COLLECTED);
            case Step.Receive _ -> from(stage, step, EnumSet.of(OFFERED, COLLECTED, RETURNED), RECEIVED);
            case Step.Identify _ -> from(stage, step, EnumSet.of(RECEIVED, IDENTIFIED), IDENTIFIED);
            case Step.ProveDrive _ -> from(stage, step, AT_THE_BENCH, stage);
            case Step.DoubtDrive _ -> from(stage, step, PROVEN_AND_HERE, IDENTIFIED);
            case Step.CloseWipe _ -> from(stage, step, EnumSet.of(IDENTIFIED), WIPED);
            case Step.Inspect _ -> from(stage, step, EnumSet.of(WIPED, TESTED), TESTED);
            case Step.Release _ -> from(stage, step, EnumSet.of(TESTED), READY);
            case Step.Reserve _ -> from(stage, step, EnumSet.of(READY), RESERVED);
            case Step.Unreserve _ -> from(stage, step, EnumSet.of(RESERVED), READY);
            case Step.Dispatch _ -> from(stage, step, EnumSet.of(RESERVED), DISPATCHED);
            case Step.Arrive _ -> from(stage, step, EnumSet.of(DISPATCHED), DISPATCHED);
            case Step.HandOver _ -> from(stage, step, EnumSet.of(DISPATCHED), HANDED_OVER);
            case Step.TakeBack _ -> from(stage, step, EnumSet.of(DISPATCHED, HANDED_OVER), RETURNED);
            case Step.SendBack _ -> from(stage, step, EnumSet.of(TESTED, READY, RESERVED), WIPED);
            case Step.FitDrive fit -> from(stage, step, AT_THE_BENCH, fit.wiped() == null ? IDENTIFIED : stage);
            case Step.Reroute reroute ->
                from(stage, step, IN_THE_HOUSE, reroute.route() == Route.REUSE ? stage : heldBack(stage));
            case Step.Recycle _ -> from(stage, step, EnumSet.of(IDENTIFIED, WIPED, TESTED, READY), RECYCLED);
            case Step.Raise _ -> from(stage, step, NOT_OVER, heldBack(stage));
            case Step.Lift _ -> from(stage, step, NOT_OVER, stage);
        };
    }

    /// What was ready for people goes back to the bench; what has left stays where it is.
    private static Stage heldBack(Stage stage) {
        return stage == READY || stage == RESERVED ? WIPED : stage;
    }

    private static Stage from(Stage stage, Step step, Set<Stage> allowed, Stage to) {
        if (!allowed.contains(stage)) {
            throw Refused.conflict("refused.devices.out_of_order", verb(step), stage.name());
        }
        return to;
    }

    /// The verb of a step, as the journal writes it: `hand_over` for [Step.HandOver].
    public static String verb(Step step) {
        return switch (step) {
            case Step.Collect _ -> "collect";
            case Step.Receive _ -> "receive";
            case Step.Identify _ -> "identify";
            case Step.ProveDrive _ -> "prove_drive";
            case Step.DoubtDrive _ -> "doubt_drive";
            case Step.CloseWipe _ -> "close_wipe";
            case Step.Inspect _ -> "inspect";
            case Step.Release _ -> "release";
            case Step.Reserve _ -> "reserve";
            case Step.Unreserve _ -> "unreserve";
            case Step.Dispatch _ -> "dispatch";
            case Step.Arrive _ -> "arrive";
            case Step.HandOver _ -> "hand_over";
            case Step.TakeBack _ -> "take_back";
            case Step.SendBack _ -> "send_back";
            case Step.FitDrive _ -> "fit_drive";
            case Step.Reroute _ -> "reroute";
            case Step.Recycle _ -> "recycle";
            case Step.Raise _ -> "raise";
            case Step.Lift _ -> "lift";
        };
    }
}
