package org.devicebank.donations;

import java.time.Instant;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/// A list from a donor.
///
/// @param lines how many devices it lists
/// @param found how many of them were found
/// @param extra how many were found that it does not list
/// @param data what was kept on its devices, as far as anybody has said
/// @param closedAt when receiving ended and what is missing is taken as not found
public record Donation(
        DonationId id,
        OrganisationId donor,
        String donorName,
        String fileName,
        Instant loadedAt,
        @Nullable Instant closedAt,
        int lines,
        int found,
        int extra,
        DataClass data) {}
