package org.devicebank.support;

import java.util.UUID;

/// A list of support days that a place loaded; the latest counts.
record Edition(UUID id, String version) {}
