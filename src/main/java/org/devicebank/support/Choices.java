package org.devicebank.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.devicebank.support.Choice.Answer;

/// With which systems a device may be issued on a day, and why. What no list knows is asked, never guessed.
final class Choices {

    private final Machine machine;
    private final Lists lists;
    private final SupportPolicy policy;
    private final LocalDate today;

    private Choices(Machine machine, Lists lists, SupportPolicy policy, LocalDate today) {
        this.machine = machine;
        this.lists = lists;
        this.policy = policy;
        this.today = today;
    }

    static List<Choice> of(Machine machine, Lists lists, SupportPolicy policy, LocalDate today) {
        return new Choices(machine, lists, policy, today).all();
    }

    /// Nothing for what needs no system.
    private List<Choice> all() {
        return switch (machine.kind()) {
            case LAPTOP, DESKTOP, ALL_IN_ONE -> computer();
            case PHONE -> List.of(handheld(machine.apple() ? OperatingSystem.IOS : OperatingSystem.ANDROID));
            case TABLET -> tablet();
            case MONITOR, HOTSPOT, OTHER -> List.of();
        };
    }

    private List<Choice> computer() {
        if (machine.chromebook()) {
            return List.of(ask(OperatingSystem.CHROMEOS, "support.because.chromebook"));
        }
        if (machine.apple()) {
            return List.of(ask(OperatingSystem.MACOS, "support.because.mac"));
        }
        return List.of(
                windows11(),
                system(OperatingSystem.WINDOWS_10),
                system(OperatingSystem.LINUX_MINT),
                system(OperatingSystem.UBUNTU),
                ask(OperatingSystem.CHROMEOS_FLEX, "support.because.flex"));
    }

    /// A tablet that runs Windows says what processor it has.
    private List<Choice> tablet() {
        var processor = machine.processor();
        if (processor != null && lists.processors().supported(processor).isPresent()) {
            return computer();
        }
        return List.of(handheld(machine.apple() ? OperatingSystem.IPADOS : OperatingSystem.ANDROID));
    }

    private Choice windows11() {
        var chip = machine.processor();
        if (chip == null) {
            return ask(OperatingSystem.WINDOWS_11, "support.because.no_processor");
        }
        var supported = lists.processors().supported(chip);
        if (supported.isEmpty()) {
            return ask(OperatingSystem.WINDOWS_11, "support.because.processor_unknown", chip);
        }
        if (!supported.get()) {
            return new Choice(
                    OperatingSystem.WINDOWS_11,
                    Answer.NO,
                    new Until.NotKnown(),
                    List.of(Sentence.of("support.because.processor_no", chip)));
        }
        var plain = system(OperatingSystem.WINDOWS_11);
        var reasons = new ArrayList<Sentence>();
        reasons.add(Sentence.of("support.because.processor", chip));
        reasons.addAll(plain.reasons());
        reasons.add(Sentence.of("support.because.tpm"));
        return new Choice(plain.system(), plain.answer(), plain.until(), reasons);
    }

    private Choice system(OperatingSystem system) {
        return lists.newest(system)
                .map(release -> judged(system, release, lists.rolling(system)))
                .orElseGet(() -> ask(system, "support.because.not_listed", system.key()));
    }

    private Choice handheld(OperatingSystem system) {
        return lists.model(machine.maker(), machine.model())
                .map(model -> judged(system, model, false))
                .orElseGet(() -> machine.model() == null
                        ? ask(system, "support.because.no_model")
                        : ask(system, "support.because.not_listed", machine.model()));
    }

    /// A device that moves to the next release by itself needs only a release that is not over.
    private Choice judged(OperatingSystem system, Period period, boolean rolling) {
        var until = period.until();
        var reason = switch (until) {
            case Until.Day(var day) ->
                Sentence.of(
                        day.isBefore(today)
                                ? "support.because.over_since"
                                : rolling ? "support.because.rolling" : "support.because.until",
                        period.said(),
                        Days.said(day));
            case Until.Over _ -> Sentence.of("support.because.over", period.said());
            case Until.NotAnnounced _ -> Sentence.of("support.because.not_announced", period.said());
            case Until.NotKnown _ -> Sentence.of("support.because.not_listed", period.said());
        };
        if (until.over(today)) {
            return new Choice(system, Answer.NO, until, List.of(reason));
        }
        if (!rolling && !until.lasts(today, policy.leastMonths())) {
            var little = Sentence.of("support.because.too_short", policy.leastMonths());
            return new Choice(system, Answer.NO, until, List.of(reason, little));
        }
        return new Choice(system, Answer.YES, until, List.of(reason));
    }

    private static Choice ask(OperatingSystem system, String why, Object... args) {
        return new Choice(system, Answer.ASK, new Until.NotKnown(), List.of(Sentence.of(why, args)));
    }

    /// Whether a device is of a kind that runs a system at all.
    static boolean concerns(Kind kind) {
        return switch (kind) {
            case LAPTOP, DESKTOP, ALL_IN_ONE, PHONE, TABLET -> true;
            case MONITOR, HOTSPOT, OTHER -> false;
        };
    }
}
