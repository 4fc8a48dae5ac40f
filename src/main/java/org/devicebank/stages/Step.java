package org.devicebank.stages;

import java.util.List;
import java.util.Map;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/// One thing that can happen to a device; each carries the proof that it happened.
public sealed interface Step {

    /// It left the donor's hands.
    record Collect() implements Step {}

    /// It came in at a hub.
    record Receive(@Nullable String site) implements Step {}

    /// Its hardware was read or looked at.
    ///
    /// @param processor as the machine names it
    /// @param memoryGb whole gigabytes
    /// @param sources the texts that said so, none when it was looked at by hand
    record Identify(
            Kind kind,
            @Nullable String maker,
            @Nullable String model,
            @Nullable String serial,
            @Nullable String processor,
            @Nullable Integer memoryGb,
            List<DriveFound> drives,
            List<EvidenceId> sources)
            implements Step {
        public Identify {
            drives = drives.isEmpty() && kind.holdsData() ? List.of(DriveFound.expected()) : List.copyOf(drives);
            sources = List.copyOf(sources);
        }
    }

    /// One of its drives was proven to hold nobody's data.
    record ProveDrive(DriveId drive, DriveProof proof) implements Step {}

    /// What was held for the proof of one of its drives is not believed any more.
    record DoubtDrive(DriveId drive, String why) implements Step {
        public DoubtDrive {
            if (why.isBlank()) {
                throw new IllegalArgumentException("a proof is doubted for a reason");
            }
        }
    }

    /// All of its drives were: the list names each.
    record CloseWipe(List<DriveId> proven) implements Step {
        public CloseWipe {
            proven = List.copyOf(proven);
        }
    }

    /// It was inspected at the bench; the room that did it keeps what was found.
    record Inspect(Map<String, Object> found) implements Step {
        public Inspect {
            found = Map.copyOf(found);
        }
    }

    /// It got its grade and may be promised.
    record Release(Grade grade) implements Step {}

    /// It was promised to a request.
    record Reserve(RequestId request) implements Step {}

    /// The promise was given up.
    record Unreserve(String reason) implements Step {}

    /// It was sent to the partner who asked.
    record Dispatch(OrganisationId to) implements Step {}

    /// The partner has it.
    record Arrive(OrganisationId at) implements Step {}

    /// A person has it.
    record HandOver(RequestId request) implements Step {}

    /// It came back.
    record TakeBack(String reason) implements Step {}

    /// It must go over the bench again.
    record SendBack(String reason) implements Step {}

    /// A drive was put into it.
    ///
    /// @param wiped the proof that it holds nobody's data; without one the device has to be wiped anew
    record FitDrive(DriveFound drive, DriveProof.@Nullable Wiped wiped) implements Step {}

    /// It is meant for something else now.
    record Reroute(Route route, String reason) implements Step {}

    /// A recycler has it.
    record Recycle(OrganisationId recycler, String note) implements Step {}

    /// Something keeps it from going on.
    record Raise(Flag flag, String note) implements Step {}

    /// What kept it was dealt with.
    record Lift(Flag flag, String note) implements Step {}
}
