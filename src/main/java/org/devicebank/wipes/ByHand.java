package org.devicebank.wipes;

import java.util.List;
import java.util.Locale;
import org.devicebank.devices.Medium;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;

/// A wipe by a tool whose reports nobody reads for us: a document, and two people who stand for it.
///
/// @param level how far it is said to reach
/// @param document the tool's report, a photo of the shredded drive, a receipt
/// @param reason what the two of them saw
public record ByHand(
        String tool,
        Technique technique,
        Level level,
        EvidenceId document,
        MemberId doneBy,
        MemberId confirmedBy,
        String reason) {

    public ByHand {
        tool = tool.strip();
        reason = reason.strip();
        if (tool.isEmpty()) throw Refused.unfit("refused.wipes.tool_missing");
        if (reason.isEmpty()) throw Refused.unfit("refused.wipes.reason_missing");
        if (doneBy.equals(confirmedBy)) throw Refused.unfit("refused.wipes.same_person");
        if (technique == Technique.OVERWRITE && leavesALog(tool)) throw Refused.unfit("refused.wipes.send_the_log");
    }

    /// Or else a log that proves nothing could be got round by typing it in.
    private static boolean leavesALog(String tool) {
        var name = tool.toLowerCase(Locale.ROOT);
        return name.contains("nwipe") || name.contains("shredos");
    }

    /// @throws Refused when the technique cannot do that to such a drive
    Judgement judged(Medium medium, Fitness fitness) {
        var best = fitness.best(technique, medium);
        if (best == null) {
            throw Refused.unfit("refused.wipes.technique_unfit", technique.key(), medium.key());
        }
        if (!best.atLeast(level)) {
            throw Refused.unfit("refused.wipes.level_too_high", technique.key(), medium.key(), best.key(), level.key());
        }
        return new Judgement(
                Verdict.PROVEN,
                level,
                technique,
                medium,
                List.of(Sentence.of("wipes.reason.by_hand", tool, technique.key(), reason)));
    }
}
