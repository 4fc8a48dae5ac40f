package org.devicebank.exhibits;

import org.devicebank.kernel.Refused;
import org.springframework.stereotype.Component;

/// The one way in: keeps a file, puts it where it belongs, and answers. Each of the three is a transaction of its
/// own, so that what was kept stays kept, whatever comes of it.
@Component
public class Intake {

    private final Exhibits exhibits;
    private final Pieces pieces;

    Intake(Exhibits exhibits, Pieces pieces) {
        this.exhibits = exhibits;
        this.pieces = pieces;
    }

    /// Takes one file; of many at once each is taken for itself.
    public Answer take(String fileName, byte[] content, Way way) {
        try {
            var kept = exhibits.keep(fileName, content, way);
            exhibits.settle(kept.id(), null);
            return pieces.answer(kept.id(), fileName, kept.fresh());
        } catch (Refused refused) {
            return Answer.refused(fileName, refused.sentence());
        }
    }
}
