package org.devicebank.scanning;

import org.devicebank.devices.Device;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What a scan means, before anything is done.
sealed interface Reading {

    /// The card on the table is put away.
    record Clear() implements Reading {}

    /// A card is laid on the table, for the devices that follow.
    record Lay(Card card) implements Reading {}

    /// A card and a device have met, in whatever order.
    record Play(Card card, Device device) implements Reading {}

    /// A device alone: its page is opened.
    record Open(Device device) implements Reading {}

    /// A number that no device carries, while a card may lie on the table.
    record Unknown(@Nullable Card card) implements Reading {}

    /// It cannot be what it looks like, or it means several things; the sentence says so.
    record Unclear(Outcome outcome, Sentence says, @Nullable Card card) implements Reading {}
}
