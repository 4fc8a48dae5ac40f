package org.devicebank.waste;

import java.util.List;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Where a device stands in law, worked out from everything that was decided and done, in order.
///
/// @param why what was said with the last decision
/// @param where where it waits, or by which paper it went
/// @param gone whether a carrier has taken it
public record Standing(
        LegalStatus status, @Nullable String why, @Nullable String where, boolean gone) {

    static final Standing NONE = new Standing(LegalStatus.UNDECIDED, null, null, false);

    static Standing of(List<Turn> turns) {
        var standing = NONE;
        for (var turn : turns) {
            standing = standing.after(turn);
        }
        return standing;
    }

    /// What it is after one more turn.
    ///
    /// @throws Refused when the law does not know that turn from here
    Standing after(Turn turn) {
        if (gone && !(turn instanceof Turn.Arrive)) {
            throw Refused.conflict("refused.waste.gone");
        }
        return switch (turn) {
            case Turn.Discard(var why) -> {
                if (status == LegalStatus.WEEE) {
                    throw Refused.conflict("refused.waste.already");
                }
                yield new Standing(LegalStatus.WEEE, why, where, false);
            }
            case Turn.KeepForReuse(var _, var why) -> {
                if (status == LegalStatus.WEEE) {
                    throw Refused.conflict("refused.waste.not_back");
                }
                yield new Standing(LegalStatus.EEE_FOR_REUSE, why, where, false);
            }
            case Turn.EndWaste(var _, var why) -> {
                mustBeWaste();
                yield new Standing(LegalStatus.END_OF_WASTE, why, where, false);
            }
            case Turn.Store(var place) -> new Standing(status, why, place, false);
            case Turn.Move(var paper) -> {
                mustBeWaste();
                yield new Standing(status, why, paper, true);
            }
            case Turn.Arrive(var paper) -> {
                mustBeWaste();
                yield new Standing(status, why, paper, true);
            }
        };
    }

    private void mustBeWaste() {
        if (status != LegalStatus.WEEE) {
            throw Refused.conflict("refused.waste.not_waste");
        }
    }
}
