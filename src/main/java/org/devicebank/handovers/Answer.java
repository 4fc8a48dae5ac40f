package org.devicebank.handovers;

import org.jspecify.annotations.Nullable;

/// What was said at a handover that a figure may rest on. Nobody has to answer.
///
/// @param otherwise null when it was not asked or not answered
/// @param firstTime whether nobody there could get online with a device of their own before; null when not said
public record Answer(
        Recipient recipient,
        @Nullable Otherwise otherwise,
        @Nullable Boolean firstTime) {

    /// Nothing was asked.
    public static final Answer NONE = new Answer(Recipient.INDIVIDUAL, null, null);
}
