package org.devicebank.requests;

import java.time.Instant;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/// A need, for a kind of device, on behalf of one pseudonymous person.
///
/// @param smallArea the code of the small area the person lives in
/// @param decile its deprivation decile, 1 for the most deprived tenth of the country, null where unknown
/// @param vintage the edition of the deprivation figures the decile is from
public record Request(
        RequestId id,
        OrganisationId partner,
        PersonCode person,
        Kind kind,
        Purpose purpose,
        Access access,
        Urgency urgency,
        String smallArea,
        @Nullable Integer decile,
        @Nullable String vintage,
        Standing standing,
        Instant askedAt) {}
