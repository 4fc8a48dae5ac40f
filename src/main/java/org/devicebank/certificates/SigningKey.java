package org.devicebank.certificates;

import java.time.Instant;
import org.devicebank.seals.PublicKeys;
import org.jspecify.annotations.Nullable;

/// A key that certificates of a place are checked with.
///
/// @param retired since when nothing more is sealed with it, or null while it is in use
record SigningKey(PublicKeys.Known known, @Nullable Instant retired) {}
