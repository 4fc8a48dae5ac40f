package org.devicebank.evidence;

import java.time.Instant;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.MemberId;

/// An unaltered document that proves a fact.
///
/// @param size in bytes
public record Document(EvidenceId id, String fileName, String mediaType, long size, Instant keptAt, MemberId keptBy) {}
