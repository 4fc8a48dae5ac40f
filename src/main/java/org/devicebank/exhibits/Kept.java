package org.devicebank.exhibits;

import org.devicebank.kernel.EvidenceId;

/// A file that is kept.
///
/// @param fresh false when it was here already
public record Kept(EvidenceId id, boolean fresh) {}
