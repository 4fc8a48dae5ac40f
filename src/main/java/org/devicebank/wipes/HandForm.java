package org.devicebank.wipes;

import java.util.List;
import java.util.Locale;
import org.devicebank.devices.Drive;
import org.devicebank.erasers.Erasers;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.jspecify.annotations.Nullable;

/// What the first of two people says of a wipe that we cannot read ourselves.
///
/// @param reason what they saw, and why they are sure that it was this drive
/// @param run which of the runs in the document they mean, when they said
public record HandForm(
        String tool,
        Technique technique,
        String reason,
        @Nullable Integer run) {

    public HandForm(String tool, Technique technique, String reason) {
        this(tool, technique, reason, null);
    }

    /// @param ours all drives of the device that the drive sits in
    void check(byte[] document, Drive drive, List<Drive> ours) {
        var account = Erasers.readable(document);
        check(account.isPresent());
        account.ifPresent(read -> mustProve(read, drive, ours));
    }

    /// The locks that what they mean in the document says are still on.
    List<String> locks(byte[] document) {
        return Erasers.readable(document).stream()
                .flatMap(account -> meant(account).stream())
                .flatMap(one -> one.run().locked().locks().stream())
                .distinct()
                .toList();
    }

    private List<Account.Told> meant(Account account) {
        var meant = account.told().stream().filter(one -> one.run().chosen()).toList();
        return run == null ? meant : List.of(meant.get(run));
    }

    /// People may say which drive a file is about; what it comes to they may not.
    private void mustProve(Account account, Drive drive, List<Drive> ours) {
        var proven = meant(account).stream()
                .filter(one -> {
                    var judgement = one.run().judge(drive.medium());
                    return judgement.verdict() == Verdict.PROVEN && judgement.technique() == technique;
                })
                .map(one -> new Match(one.session(), one.run(), drive, ours, null))
                .toList();
        if (proven.isEmpty()) {
            throw Refused.conflict("refused.wipes.document_denies", technique.key());
        }
        if (proven.stream().noneMatch(HandForm::mayBe)) proven.getFirst().refuseWhatIsDenied();
    }

    private static boolean mayBe(Match match) {
        try {
            match.refuseWhatIsDenied();
            return true;
        } catch (Refused _) {
            return false;
        }
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
