package org.devicebank.stages;

import java.util.Map;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.proofs.Reached;
import org.jspecify.annotations.Nullable;

/// Why nobody's data can be read from one drive.
public sealed interface DriveProof {

    /// A run that was judged, and bound to this very drive.
    ///
    /// @param reached what it came to, by which it is weighed again each time the device moves on
    record Wiped(EvidenceId evidence, Reached reached) implements DriveProof {}

    /// The drive was destroyed, and a document says so.
    record Destroyed(EvidenceId evidence) implements DriveProof {}

    /// There is no drive where one was expected.
    record Absent(String reason) implements DriveProof {
        public Absent {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a drive is absent for a reason");
            }
        }
    }

    default DriveState state() {
        return switch (this) {
            case Wiped _ -> DriveState.WIPED;
            case Destroyed _ -> DriveState.DESTROYED;
            case Absent _ -> DriveState.ABSENT;
        };
    }

    /// The SHA-256 of the document behind the proof, or null where none is needed.
    default @Nullable String document() {
        return switch (this) {
            case Wiped(var evidence, var _) -> evidence.sha256();
            case Destroyed(var evidence) -> evidence.sha256();
            case Absent _ -> null;
        };
    }

    default Map<String, Object> facts() {
        return switch (this) {
            case Wiped(var evidence, var reached) ->
                Map.of(
                        "state",
                        state(),
                        "evidence",
                        evidence,
                        "level",
                        reached.level(),
                        "technique",
                        reached.technique(),
                        "judged_as",
                        reached.medium());
            case Destroyed(var evidence) -> Map.of("state", state(), "evidence", evidence);
            case Absent(var reason) -> Map.of("state", state(), "reason", reason);
        };
    }
}
