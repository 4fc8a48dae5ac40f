package org.devicebank.support;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Until when a device is supported, as far as that is known.
///
/// @param since the day it was written down what the device is issued with; the first day there is where nobody had to
/// @param until the last day of support, or the latest it may have been, where a list only says that it is over; null
/// when
///     no list knows one, or when the system moves on to the next release
public record Supported(LocalDate since, @Nullable LocalDate until) {}
