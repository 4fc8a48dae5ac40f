package org.devicebank.certificates;

import java.time.Instant;
import org.devicebank.donations.DonationId;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.MemberId;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.seals.Form;
import org.jspecify.annotations.Nullable;

/// A certificate that was handed out, and whether it still stands.
///
/// @param device what it is about, or null when it is about a donation
/// @param notProven how many of its drives may still hold somebody's data
/// @param revoked null while it stands
public record Certificate(
        CertificateNumber number,
        @Nullable DeviceId device,
        @Nullable DonationId donation,
        Instant issuedAt,
        MemberId issuedBy,
        int drives,
        int notProven,
        EvidenceId html,
        EvidenceId pdf,
        @Nullable Revoked revoked) {

    /// When it was taken back, by whom, and why.
    public record Revoked(Instant at, MemberId by, String why) {}

    EvidenceId file(Form form) {
        return form == Form.HTML ? html : pdf;
    }
}
