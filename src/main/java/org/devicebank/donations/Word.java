package org.devicebank.donations;

import java.time.Instant;
import org.devicebank.kernel.DataClass;
import org.devicebank.places.MemberId;

/// Somebody said that what was kept on the devices of a donation is more delicate than was known.
record Word(DataClass data, String why, MemberId by, Instant at) {}
