package org.devicebank.wipes;

import java.util.List;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.devicebank.stages.DriveId;

/// How we know which drive a proof is about; it says nothing of how good the proof is.
public sealed interface Binding {

    /// The serial number, the size and, behind an adapter, the model agree with one drive and no other.
    ///
    /// @param remarks what a person may want to know, but what changes nothing
    record Matched(DriveId drive, String serial, List<Sentence> remarks) implements Binding {
        public Matched {
            remarks = List.copyOf(remarks);
        }
    }

    /// Two people say so.
    ///
    /// @param against why the log alone did not settle it
    record ByPerson(DriveId drive, MemberId said, MemberId confirmed, String reason, List<Sentence> against)
            implements Binding {
        public ByPerson {
            reason = reason.strip();
            against = List.copyOf(against);
            if (reason.isEmpty()) throw Refused.unfit("refused.wipes.reason_missing");
            if (said.equals(confirmed)) throw Refused.unfit("refused.wipes.same_person");
        }
    }

    /// @param reasons what is missing or does not agree
    record Unbound(List<Sentence> reasons) implements Binding {
        public Unbound {
            reasons = List.copyOf(reasons);
        }
    }

    default String key() {
        return "wipes.binding."
                + switch (this) {
                    case Matched _ -> "matched";
                    case ByPerson _ -> "by_person";
                    case Unbound _ -> "unbound";
                };
    }
}
