package org.devicebank.waste;

import java.util.Locale;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// One thing that can happen to a device as the law sees it.
public sealed interface Turn {

    /// Somebody decided that it is waste.
    record Discard(String why) implements Turn {
        public Discard {
            if (why.isBlank()) {
                throw Refused.unfit("refused.waste.why");
            }
        }
    }

    /// Somebody decided that it is not waste, by one of the conditions of the regulator's guidance.
    ///
    /// @param condition a letter, A to F
    record KeepForReuse(String condition, String why) implements Turn {
        public KeepForReuse {
            if (why.isBlank()) {
                throw Refused.unfit("refused.waste.why");
            }
            if (!condition.matches("[A-F]")) {
                throw Refused.unfit("refused.waste.letter");
            }
        }
    }

    /// It was waste, and a document shows that it is not any more.
    record EndWaste(EvidenceId evidence, String why) implements Turn {
        public EndWaste {
            if (why.isBlank()) {
                throw Refused.unfit("refused.waste.why");
            }
        }
    }

    /// It was put somewhere to wait.
    record Store(String where) implements Turn {
        public Store {
            if (where.isBlank() || where.length() > 200) {
                throw Refused.unfit("refused.waste.where");
            }
        }
    }

    /// A carrier took it, by a legal paper.
    record Move(String paper) implements Turn {}

    /// The site it was sent to has it.
    record Arrive(String paper) implements Turn {}

    default String key() {
        return "waste.turn." + verb();
    }

    default String verb() {
        return switch (this) {
            case Discard _ -> "discard";
            case KeepForReuse _ -> "keep_for_reuse";
            case EndWaste _ -> "end_waste";
            case Store _ -> "store";
            case Move _ -> "move";
            case Arrive _ -> "arrive";
        };
    }

    default String note() {
        return switch (this) {
            case Discard(var why) -> why;
            case KeepForReuse(var _, var why) -> why;
            case EndWaste(var _, var why) -> why;
            case Store(var where) -> where;
            case Move(var paper) -> paper;
            case Arrive(var paper) -> paper;
        };
    }

    default @Nullable String condition() {
        return this instanceof KeepForReuse(var letter, var _) ? letter.toUpperCase(Locale.ROOT) : null;
    }

    default @Nullable EvidenceId evidence() {
        return this instanceof EndWaste(var document, var _) ? document : null;
    }
}
