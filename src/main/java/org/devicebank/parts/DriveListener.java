package org.devicebank.parts;

import org.devicebank.devices.Devices;
import org.devicebank.devices.News.Noted;
import org.devicebank.kernel.DeviceId;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears, in the same transaction, that the wipe of a device is not believed any more: a drive that came out of it is
/// not
/// believed either, wherever it was fitted since.
@Component
class DriveListener {

    static final String DOUBTED = "samples.reopened";

    private final PieceStore pieces;
    private final Devices devices;

    DriveListener(PieceStore pieces, Devices devices) {
        this.pieces = pieces;
        this.devices = devices;
    }

    @EventListener
    void on(Noted news) {
        if (news.what().equals(DOUBTED)) {
            pieces.takenFrom(news.device()).stream()
                    .filter(piece -> piece.wiped() != null)
                    .forEach(this::doubt);
        }
    }

    private void doubt(Piece piece) {
        var into = piece.fittedIn();
        var proof = piece.wiped();
        if (into == null || proof == null) {
            return;
        }
        var why = "its drive " + piece.label() + " came out of a batch that was opened again";
        switch (devices.hold(into).stage()) {
            case IDENTIFIED, WIPED, TESTED, READY, RESERVED -> doubt(into, piece, why);
            case DISPATCHED, HANDED_OVER -> devices.advance(into, new Step.Raise(Flag.RECALLED, why));
            case OFFERED, COLLECTED, RECEIVED, RETURNED, RECYCLED -> {}
        }
    }

    private void doubt(DeviceId into, Piece piece, String why) {
        devices.drives(into).stream()
                .filter(drive -> drive.state() == DriveState.WIPED
                        && piece.wiped() != null
                        && piece.wiped().evidence().equals(drive.evidence()))
                .forEach(drive -> devices.advance(into, new Step.DoubtDrive(drive.id(), why)));
    }
}
