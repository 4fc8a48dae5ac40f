package org.devicebank.scanning;

import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What a card did.
///
/// @param device the device it made known, where there was none before
/// @param address a page to go on to
public record Answer(
        Outcome outcome,
        Sentence says,
        @Nullable DeviceId device,
        @Nullable String address) {

    public static Answer done(String key, Object... args) {
        return new Answer(Outcome.DONE, Sentence.of(key, args), null, null);
    }

    static Answer look(Sentence says) {
        return new Answer(Outcome.LOOK, says, null, null);
    }

    public Answer about(DeviceId known) {
        return new Answer(outcome, says, known, address);
    }

    public Answer leadingTo(String page) {
        return new Answer(outcome, says, device, page);
    }
}
