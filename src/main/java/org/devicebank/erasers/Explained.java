package org.devicebank.erasers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Told;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.jspecify.annotations.Nullable;

/// What a proof comes to when nobody knows the drives it speaks of, ready to be written as JSON.
///
/// @param reason why a file is of no kind we know; null, and not written, for every other
public record Explained(
        String kind,
        @Nullable String tool,
        @Nullable Host machine,
        List<Drive> drives,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    /// The computer the tool ran on.
    public record Host(
            @Nullable String maker,
            @Nullable String model,
            @Nullable String serial,
            @Nullable String uuid) {

        static @Nullable Host of(Machine machine) {
            return machine.facts().isEmpty()
                    ? null
                    : new Host(machine.maker(), machine.model(), machine.serial(), machine.uuid());
        }
    }

    /// How surely the proof itself says which drive it is about.
    public enum Binding {
        /// It names one drive by a serial number that can be believed.
        MATCHED,
        /// People say so.
        BY_PERSON,
        UNBOUND
    }

    /// One drive, and what is proven of it.
    ///
    /// @param level null unless it is proven; so is the technique
    /// @param bytesErased bytes the tool counted; null where the drive wiped itself and counted none
    public record Drive(
            String device,
            @Nullable String serial,
            @Nullable String model,
            @JsonProperty("bytes_total") @Nullable Long bytesTotal,
            @JsonProperty("bytes_erased") @Nullable Long bytesErased,
            Verdict verdict,
            Binding binding,
            @Nullable Level level,
            @Nullable Technique technique,
            List<String> reasons) {}

    /// @param words turns a sentence into words
    public static Explained of(Account account, Function<Sentence, String> words) {
        var told = account.told();
        var sessions = account.sessions();
        var last = sessions.isEmpty() ? null : sessions.getLast();
        return new Explained(
                account.kind(),
                last == null ? null : last.tool(),
                last == null ? null : Host.of(last.machine()),
                told.stream().map(one -> drive(one, words)).toList(),
                null);
    }

    /// A file that is no proof: it says nothing of any drive.
    public static Explained unknown(String reason) {
        return new Explained("unknown", null, null, List.of(), reason);
    }

    public boolean proven() {
        return !drives.isEmpty() && drives.stream().allMatch(drive -> drive.verdict() == Verdict.PROVEN);
    }

    private static Drive drive(Told told, Function<Sentence, String> words) {
        var run = told.run();
        var judgement = run.judge(Medium.UNKNOWN);
        var reasons = new ArrayList<>(judgement.reasons());
        var binding = binding(told);
        if (binding == Binding.UNBOUND) reasons.add(unbound(run));
        return new Drive(
                run.device(),
                run.identity().serial(),
                run.identity().model(),
                run.total(),
                run.erased(),
                judgement.verdict(),
                binding,
                judgement.level(),
                judgement.verdict() == Verdict.PROVEN ? judgement.technique() : null,
                reasons.stream().map(words).toList());
    }

    private static Binding binding(Told told) {
        var run = told.run();
        var serial = run.identity().serial();
        if (run.saidByPeople()) return serial == null ? Binding.UNBOUND : Binding.BY_PERSON;
        if (serial == null || run.identity().behindUsb()) return Binding.UNBOUND;
        var same = told.session().drives().stream()
                .filter(other -> other.identity().serial() != null
                        && Identifiers.normal(other.identity().serial()).equals(Identifiers.normal(serial)))
                .count();
        return same == 1 ? Binding.MATCHED : Binding.UNBOUND;
    }

    private static Sentence unbound(Run run) {
        var serial = run.identity().serial();
        if (serial == null) return Sentence.of(run.identity().said().key());
        return Sentence.of(run.identity().behindUsb() ? "erasers.unbound.adapter" : "erasers.unbound.twice", serial);
    }
}
