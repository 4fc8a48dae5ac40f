package org.devicebank.devices;

import java.time.Instant;
import org.devicebank.kernel.DataClass;

/// How careful we must be with the data on a device, and since when a proof of wiping counts.
///
/// @param assurance the donor's rating, 1 to 3
/// @param life 1 until it first comes back from a person, then one more each time
/// @param since when this life began: what we were told before says nothing of it
public record Care(int assurance, DataClass data, int life, Instant since) {}
