package org.devicebank.requests;

import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// What a partner answers when asking for a device: four questions and a postcode, and no name.
///
/// @param postcode turned into a small area at once and then forgotten
/// @param person the code of a person the partner has asked for before, or null for somebody new
public record Need(
        Kind kind,
        Purpose purpose,
        Access access,
        Urgency urgency,
        String postcode,
        @Nullable String person) {}
