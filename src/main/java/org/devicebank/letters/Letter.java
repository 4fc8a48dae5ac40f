package org.devicebank.letters;

import java.time.Instant;
import java.util.UUID;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Sentence;

/// Something to tell an organisation; it names no resident.
public record Letter(UUID id, OrganisationId to, Sentence says, Instant writtenAt) {}
