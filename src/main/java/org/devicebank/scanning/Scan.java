package org.devicebank.scanning;

import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Something that was scanned, and where the person stood then.
///
/// @param message drawn by whoever sends it, so that a scan sent twice counts once
/// @param run the card that lies on the table, named by the scan that laid it there
/// @param device the device whose page was open
record Scan(
        UUID message,
        String text,
        @Nullable UUID run,
        @Nullable DeviceId device) {

    private static final int LONGEST = 120;

    public Scan {
        text = text.strip();
        if (text.isEmpty()) {
            throw Refused.unfit("refused.scanning.empty");
        }
        if (text.length() > LONGEST) {
            throw Refused.unfit("refused.scanning.long", LONGEST);
        }
    }
}
