package org.devicebank.wipes;

import java.util.List;
import java.util.Locale;
import org.devicebank.devices.Drive;
import org.devicebank.erasers.Erasers;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;

/// What the first of two people says of a wipe that we cannot read ourselves.
///
/// @param reason what they saw, and why they are sure that it was this drive
public record HandForm(String tool, Technique technique, String reason) {

    /// @param ours all drives of the device that the drive sits in
    void check(byte[] document, Drive drive, List<Drive> ours) {
        var account = Erasers.readable(document);
        check(account.isPresent());
        account.ifPresent(read -> mustProve(read, drive, ours));
    }

    /// People may say which drive a file is about; what it comes to they may not.
    private void mustProve(Account account, Drive drive, List<Drive> ours) {
        var proven = account.told().stream()
                .filter(run -> {
                    var judgement = run.run().judge(drive.medium());
                    return judgement.verdict() == Verdict.PROVEN && judgement.technique() == technique;
                })
                .map(run -> new Match(run.session(), run.run(), drive, ours, null))
                .toList();
        if (proven.isEmpty()) {
            throw Refused.conflict("refused.wipes.document_denies", technique.key());
        }
        if (proven.size() == 1) proven.getFirst().refuseWhatIsDenied();
    }

    /// @param read whether the document is a file of the tool that we can read
    void check(boolean read) {
        if (tool.isBlank() || reason.isBlank()) {
            throw Refused.unfit("refused.wipes.reason");
        }
        if (!read && technique == Technique.OVERWRITE && leavesALog()) {
            throw Refused.unfit("refused.wipes.send_the_log");
        }
    }

    /// Or else a log that proves nothing could be got round by typing it in.
    private boolean leavesALog() {
        var name = tool.toLowerCase(Locale.ROOT);
        return name.contains("nwipe") || name.contains("shredos");
    }
}
