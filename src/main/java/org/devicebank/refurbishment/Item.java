package org.devicebank.refurbishment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.devicebank.kernel.Kind;

/// One thing a test sheet asks.
///
/// @param part the heading it stands under
/// @param needed when it must be answered: `YES`, `NO`, or any of some answers to other items
/// @param skip whether "does not apply" is an answer
/// @param fails what it means for the device when it is not met
record Item(
        String part, String name, Set<Kind> kinds, Answer answer, List<Needed> needed, boolean skip, Failing fails) {

    public Item {
        kinds = Set.copyOf(kinds);
        needed = List.copyOf(needed);
    }

    /// How an item is answered.
    public enum Answer {
        /// It works, it does not, or the device has no such thing.
        CHECK,
        /// How it looks.
        CONDITION,
        /// A number read from an instrument or from the machine.
        MEASURE,
        /// Whether a mains plug goes with it, and how that is protected.
        CLASS,
        TEXT,
        DATE
    }

    /// What it means when an item is not met.
    public enum Failing {
        /// Nobody touches the device any more.
        STOPS,
        /// It cannot go to a person as it is.
        UNFIT,
        /// It can, with a lower grade.
        NOTE
    }

    /// The key of the words that ask it.
    public String key() {
        return "refurbishment.item." + name;
    }

    String partKey() {
        return "refurbishment.part." + part;
    }

    /// The key of the words for an answer; a number or a text stands for itself.
    String answerKey(String said) {
        return switch (answer) {
            case CHECK, CONDITION, CLASS -> "refurbishment.answer." + said.toLowerCase(Locale.ROOT);
            case MEASURE, TEXT, DATE ->
                said.equals(Answers.NOT_APPLICABLE)
                        ? "refurbishment.answer.not_applicable"
                        : "refurbishment.answer.itself";
        };
    }

    boolean isNeeded(Answers answers) {
        return needed.stream().anyMatch(one -> one.holds(answers));
    }
}
