package org.devicebank.donations;

import java.util.List;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// A line of a donation: a device that is expected, and the one that was found for it.
record Expected(
        DonationId donation,
        int number,
        String sheet,
        int row,
        @Nullable Kind kind,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String serial,
        List<String> imeis,
        @Nullable String assetTag,
        List<Sentence> doubts,
        @Nullable DeviceId device) {

    public Expected {
        imeis = List.copyOf(imeis);
        doubts = List.copyOf(doubts);
    }
}
