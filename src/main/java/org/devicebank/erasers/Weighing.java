package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Locked;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;

/// Collects what speaks for and against the wipe of one drive; every counter is named with its value.
///
/// A counter that says it went wrong is a failure; one that is missing or does not add up is a doubt.
final class Weighing {

    private final String device;
    private final List<Sentence> failures = new ArrayList<>();
    private final List<Sentence> doubts = new ArrayList<>();
    private final List<Sentence> proof = new ArrayList<>();
    private boolean people;
    private Locked locked = Locked.NOTHING;

    /// @param device its name in the proof; one without a name is shown as a question mark
    Weighing(@Nullable String device) {
        this.device = device == null || device.isBlank() ? "?" : device.strip();
    }

    /// A counter of errors: there, and zero.
    void none(String counter, @Nullable Long value) {
        if (value == null) missing(counter);
        else if (value != 0) failures.add(Sentence.of("erasers.reason.not_zero", name(counter), value));
        else is(counter, value);
    }

    /// A counter of work: all of it was done.
    void whole(String counter, @Nullable Long done, @Nullable Long all) {
        if (done == null) missing(counter);
        else if (all == null || all <= 0) missing("size");
        else if (!done.equals(all)) doubts.add(Sentence.of("erasers.reason.short", name(counter), done, all));
        else is(counter, done);
    }

    /// A word of the tool: it can make things worse, never better.
    void word(String counter, @Nullable String said, boolean good, boolean bad) {
        if (said == null) missing(counter);
        else if (bad) failures.add(Sentence.of("erasers.reason.says", name(counter), said));
        else if (!good) doubts.add(Sentence.of("erasers.reason.says", name(counter), said));
        else is(counter, said);
    }

    void missing(String counter) {
        doubts.add(Sentence.of("erasers.reason.missing", name(counter)));
    }

    void is(String counter, Object value) {
        proof.add(Sentence.of("erasers.reason.is", name(counter), value));
    }

    void fail(String rule, Object... args) {
        failures.add(Sentence.of("erasers.reason." + rule, args));
    }

    void doubt(String rule, Object... args) {
        doubts.add(Sentence.of("erasers.reason." + rule, args));
    }

    /// Takes over what another reader made of a part of the file.
    @Nullable
    Technique add(Weighed part) {
        failures.addAll(part.failures());
        doubts.addAll(part.doubts());
        proof.addAll(part.proof());
        return part.technique();
    }

    void locked(Locked said) {
        locked = said;
    }

    void saidByPeople() {
        people = true;
    }

    Weighed done(
            Identity identity,
            @Nullable Long total,
            @Nullable Long erased,
            Medium shown,
            @Nullable Technique technique) {
        if (technique == null && failures.isEmpty() && doubts.isEmpty()) missing("method");
        // many an NVMe drive gives its capacity as 0, and means that it does not say
        var size = total != null && total > 0 ? total : null;
        return new Weighed(
                device, identity, size, erased, true, shown, technique, people, failures, doubts, proof, locked);
    }

    /// The tool found the drive and left it alone.
    static Weighed leftAlone(@Nullable String device, Identity identity, @Nullable Long total, Medium shown) {
        var weighing = new Weighing(device);
        weighing.doubt("not_chosen", weighing.device);
        return new Weighed(
                weighing.device,
                identity,
                total,
                0L,
                false,
                shown,
                null,
                false,
                List.of(),
                weighing.doubts,
                List.of(),
                Locked.NOTHING);
    }

    private static String name(String counter) {
        return "erasers.counter." + counter.toLowerCase(Locale.ROOT);
    }
}
