package org.devicebank.packs;

import java.util.List;
import org.devicebank.footprints.Footprint;

/// A pack that was looked through.
///
/// @param sha256 of the file, byte by byte
/// @param rows how many it has
/// @param kept the figures that may be used
/// @param findings what was found, row by row
public record Pack(String file, String sha256, int rows, List<Footprint> kept, List<Finding> findings) {

    public Pack {
        kept = List.copyOf(kept);
        findings = List.copyOf(findings);
    }

    /// How many rows were set aside because something in them is wrong.
    public long quarantined() {
        return rows(Defect.Verdict.QUARANTINED);
    }

    /// How many rows say nothing the bank needs, or say it again.
    public long leftOut() {
        return rows - kept.size() - quarantined();
    }

    private long rows(Defect.Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.defect().verdict() == verdict)
                .map(Finding::row)
                .distinct()
                .count();
    }
}
