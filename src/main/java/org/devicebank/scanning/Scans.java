package org.devicebank.scanning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was scanned and what came of it, each scan once.
@Component
@Transactional
class Scans {

    private final ScanStore store;
    private final Eyes eyes;

    Scans(ScanStore store, Eyes eyes) {
        this.store = store;
        this.eyes = eyes;
    }

    /// Does what a scan means, and remembers it in the same transaction: sent again, it gets the same answer and
    /// nothing
    /// is done again. Two copies of one message wait for one another at the lock of the message.
    ///
    /// @throws Refused when a rule says no; nothing is remembered then, see [#refuse]
    Scanned once(Scan scan) {
        store.lockMessage(scan.message());
        return store.find(scan.message()).orElseGet(() -> store.insert(act(scan, eyes.read(scan))));
    }

    /// Remembers that a rule said no.
    Scanned refuse(Scan scan, Sentence why) {
        store.lockMessage(scan.message());
        return store.find(scan.message()).orElseGet(() -> store.insert(refused(scan, eyes.read(scan), why)));
    }

    private Scanned act(Scan scan, Reading reading) {
        return switch (reading) {
            case Reading.Clear() -> row(scan, null, null, Outcome.DONE, Sentence.of("scanning.cleared"));
            case Reading.Lay(var card) -> lay(scan, card);
            case Reading.Play(var card, var device) -> play(scan, card, device);
            case Reading.Open(var device) ->
                row(
                        scan,
                        null,
                        device,
                        Outcome.DONE,
                        Sentence.of("scanning.opened", device.tag().text()));
            case Reading.Unknown(var card) -> unknown(scan, card);
            case Reading.Unclear(var outcome, var says, var card) -> row(scan, card, null, outcome, says);
        };
    }

    private static Scanned lay(Scan scan, Card card) {
        Asking.now().mustBeAbleTo(card.needs());
        var says = Sentence.of("scanning.laid", card.key());
        return new Scanned(scan.message(), scan.message(), card.word(), null, card.word(), Outcome.DONE, says, null);
    }

    /// One device is in one pair of hands: scans of it wait for one another here, and each sees what the one before
    /// did.
    /// In one run a device counts once.
    private Scanned play(Scan scan, Card card, Device device) {
        Asking.now().mustBeAbleTo(card.needs());
        store.lockDevice(device.id());
        if (scan.run() != null && store.played(scan.run(), card.word(), device.id())) {
            return row(
                    scan,
                    card,
                    device,
                    Outcome.LOOK,
                    Sentence.of("scanning.again", device.tag().text()));
        }
        return row(scan, card, device, card.play(eyes.again(device)));
    }

    private Scanned unknown(Scan scan, @Nullable Card card) {
        var says = Sentence.of("scanning.unknown", scan.text());
        if (card == null) {
            return row(scan, null, null, Outcome.LOOK, says);
        }
        Asking.now().mustBeAbleTo(card.needs());
        return card.playUnknown(scan.text())
                .map(answer -> row(scan, card, null, answer))
                .orElseGet(() -> row(scan, card, null, Outcome.REFUSED, says));
    }

    private static Scanned refused(Scan scan, Reading reading, Sentence why) {
        return switch (reading) {
            case Reading.Play(var card, var device) -> row(scan, card, device, Outcome.REFUSED, why);
            case Reading.Unknown(var card) -> row(scan, card, null, Outcome.REFUSED, why);
            case Reading.Clear _, Reading.Lay _, Reading.Open _, Reading.Unclear _ ->
                row(scan, null, null, Outcome.REFUSED, why);
        };
    }

    private static Scanned row(
            Scan scan, @Nullable Card card, @Nullable Device device, Outcome outcome, Sentence says) {
        return row(scan, card, device, new Answer(outcome, says, null, null));
    }

    private static Scanned row(Scan scan, @Nullable Card card, @Nullable Device device, Answer answer) {
        return new Scanned(
                scan.message(),
                card == null ? null : scan.run(),
                card == null ? null : card.word(),
                device == null ? answer.device() : device.id(),
                device == null ? scan.text() : device.tag().text(),
                answer.outcome(),
                answer.says(),
                answer.address());
    }

    /// A scan of whoever asks.
    @Transactional(readOnly = true)
    public Optional<Scanned> find(UUID message) {
        return store.find(message);
    }

    /// What was scanned since a card was laid on the table, the latest first; the last is the card.
    @Transactional(readOnly = true)
    List<Scanned> run(UUID run) {
        return store.run(run);
    }

    /// The latest scan of whoever asks, when it was of this device.
    @Transactional(readOnly = true)
    Optional<Scanned> latest(DeviceId device) {
        return store.latest().filter(scanned -> device.equals(scanned.device()));
    }

    /// Forgets scans that nobody will send again: what they did is in the journal.
    void forget() {
        store.forget();
    }
}
