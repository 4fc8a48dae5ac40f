package org.devicebank.scanning;

import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Found;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out what a scan means: a card first, then a number of a device.
@Component
final class Eyes {

    private final Deck deck;
    private final Devices devices;
    private final ScanStore store;

    Eyes(Deck deck, Devices devices, ScanStore store) {
        this.deck = deck;
        this.devices = devices;
        this.store = store;
    }

    Reading read(Scan scan) {
        return CardCode.looksLike(scan.text()) ? card(scan) : number(scan);
    }

    private Reading card(Scan scan) {
        var word = CardCode.read(scan.text()).orElse("");
        if (word.equals(Deck.CLEAR)) {
            return new Reading.Clear();
        }
        var card = deck.card(word).orElse(null);
        if (card == null) {
            return new Reading.Unclear(Outcome.REFUSED, Sentence.of("refused.scanning.card", scan.text()), null);
        }
        return scan.device() == null ? new Reading.Lay(card) : new Reading.Play(card, devices.get(scan.device()));
    }

    private Reading number(Scan scan) {
        var card = onTheTable(scan);
        if (Tag.looksLike(scan.text()) && Tag.read(scan.text()).isEmpty()) {
            return new Reading.Unclear(Outcome.REFUSED, Sentence.of("refused.devices.tag", scan.text()), card);
        }
        var found =
                devices.find(scan.text()).stream().map(Found::device).distinct().toList();
        if (found.size() > 1) {
            return new Reading.Unclear(Outcome.LOOK, Sentence.of("scanning.several", scan.text()), card);
        }
        return found.isEmpty() ? new Reading.Unknown(card) : one(card, devices.get(found.getFirst()));
    }

    /// A device as it is now, after waiting for others.
    Device again(Device device) {
        return devices.get(device.id());
    }

    private static Reading one(@Nullable Card card, Device device) {
        return card == null ? new Reading.Open(device) : new Reading.Play(card, device);
    }

    private @Nullable Card onTheTable(Scan scan) {
        return scan.run() == null
                ? null
                : store.laid(scan.run()).flatMap(deck::card).orElse(null);
    }
}
