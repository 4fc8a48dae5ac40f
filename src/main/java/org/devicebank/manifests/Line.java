package org.devicebank.manifests;

import java.util.List;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// One line of a donor's list: what should be there, not yet a device.
///
/// @param sheet the sheet it is on, or nothing for a text file
/// @param row the row as the donor sees it, counted from 1
/// @param imeis one or two for a phone, kept as written even when their check digit does not hold
/// @param memoryGb whole gigabytes
/// @param quantity how many such devices the line stands for
/// @param doubts what a person should look at, each naming its column
public record Line(
        String sheet,
        int row,
        @Nullable Kind kind,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String serial,
        List<String> imeis,
        @Nullable String assetTag,
        @Nullable String processor,
        @Nullable Integer memoryGb,
        @Nullable String notes,
        int quantity,
        List<Sentence> doubts) {

    public Line {
        imeis = List.copyOf(imeis);
        doubts = List.copyOf(doubts);
    }

    Line doubted(List<Sentence> more) {
        var all = new java.util.ArrayList<>(doubts);
        all.addAll(more);
        return new Line(
                sheet, row, kind, maker, model, serial, imeis, assetTag, processor, memoryGb, notes, quantity, all);
    }
}
