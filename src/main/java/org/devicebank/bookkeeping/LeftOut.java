package org.devicebank.bookkeeping;

import java.time.LocalDate;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;

/// Something that happened to a device and could not be counted, and why; a figure of that day has to say so.
public record LeftOut(DeviceId device, LocalDate day, Sentence why) {}
