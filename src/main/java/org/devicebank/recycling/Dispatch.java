package org.devicebank.recycling;

import java.time.LocalDate;
import java.time.LocalTime;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.permits.PermitId;

/// How a load left: by which paper, signed by whom, and until when the paper is kept.
///
/// @param number of the transfer note, or the consignment code
public record Dispatch(
        String number,
        LocalDate day,
        LocalTime leftAt,
        PermitId carrier,
        PermitId site,
        String signedHolder,
        String signedCarrier,
        EvidenceId html,
        EvidenceId pdf,
        LocalDate keepUntil) {}
