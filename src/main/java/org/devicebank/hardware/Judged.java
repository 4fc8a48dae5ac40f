package org.devicebank.hardware;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.readings.Fact;
import org.devicebank.readings.Reading;
import org.jspecify.annotations.Nullable;

/// Turns what one tool said into a snapshot: fillers out, one name for maker and model, the form weighed.
final class Judged {

    /// What machines are sold with; an operating system sees a little less, since graphics keep some for themselves.
    private static final int[] SOLD = {1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 192, 256};

    private static final double SEEN_AT_LEAST = 0.85;
    private static final double GIGABYTE = 1 << 30;
    private static final long MOST_GIGABYTES = 100_000;

    private Judged() {}

    static Snapshot of(Reading said) {
        var maker = Names.maker(
                said.said(Fact.MAKER),
                Names.makerIn(said.said(Fact.MAKER_AND_PRODUCT)),
                said.said(Fact.BOARD_MAKER),
                said.said(Fact.CHASSIS_MAKER));
        var model = Names.model(maker, said);
        var processor = Names.said(said.said(Fact.PROCESSOR));
        var doubts = new ArrayList<Sentence>();
        var clues = new Form.Clues(
                said.said(Fact.CHASSIS),
                maker,
                model,
                Names.said(said.said(Fact.FAMILY)),
                processor,
                !said.batteries().isEmpty(),
                Names.product(said) == null);
        var kind = Form.of(clues, doubts);
        return Missing.noted(new Snapshot(
                said.tool(),
                maker,
                model,
                kind,
                Names.serial(said.said(Fact.SERIAL), said.said(Fact.CHASSIS_SERIAL)),
                processor,
                gigabytes(said.memory()),
                said.drives().stream().map(Judged::disk).toList(),
                said.batteries(),
                Names.said(said.said(Fact.TPM)),
                Names.said(said.said(Fact.SCREEN)),
                said.locks(),
                new Snapshot.Marks(
                        Likeness.uuid(said.said(Fact.UUID)),
                        Names.serial(said.said(Fact.BOARD_SERIAL)),
                        said.addresses()),
                List.copyOf(doubts)));
    }

    private static Snapshot.Disk disk(Reading.Drive drive) {
        return new Snapshot.Disk(
                drive.device(), Names.serial(drive.serial()), Names.said(drive.model()), drive.medium(), drive.bytes());
    }

    private static @Nullable Integer gigabytes(@Nullable Long bytes) {
        if (bytes == null) {
            return null;
        }
        var exact = bytes / GIGABYTE;
        if (exact != Math.rint(exact)) {
            for (var sold : SOLD) {
                if (exact <= sold && exact >= sold * SEEN_AT_LEAST) {
                    return sold;
                }
            }
        }
        return (int) Math.max(1, Math.min(MOST_GIGABYTES, Math.round(exact)));
    }
}
