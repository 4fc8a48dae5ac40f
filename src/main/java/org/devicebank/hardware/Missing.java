package org.devicebank.hardware;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.readings.Lock;

/// The doubts that follow from what a snapshot lacks or holds; merging asks for them anew.
final class Missing {

    private static final List<String> KEYS = List.of(
            "hardware.doubt.maker",
            "hardware.doubt.model",
            "hardware.doubt.serial",
            "hardware.doubt.no_form",
            "hardware.doubt.locked",
            "hardware.doubt.perhaps_locked");

    private Missing() {}

    static Snapshot noted(Snapshot from) {
        var doubts = new ArrayList<>(from.doubts().stream()
                .filter(doubt -> !KEYS.contains(doubt.key()))
                .toList());
        if (from.maker() == null) {
            doubts.add(Sentence.of("hardware.doubt.maker"));
        }
        if (from.model() == null) {
            doubts.add(Sentence.of("hardware.doubt.model"));
        }
        if (from.serial() == null) {
            doubts.add(Sentence.of("hardware.doubt.serial"));
        }
        if (from.kind() == null) {
            doubts.add(Sentence.of("hardware.doubt.no_form"));
        }
        for (var lock : from.locks()) {
            if (lock.state() == Lock.State.ON) {
                doubts.add(Sentence.of("hardware.doubt.locked", lock.by().key()));
            }
            if (lock.state() == Lock.State.UNKNOWN) {
                doubts.add(
                        Sentence.of("hardware.doubt.perhaps_locked", lock.by().key()));
            }
        }
        return new Snapshot(
                from.tool(),
                from.maker(),
                from.model(),
                from.kind(),
                from.serial(),
                from.processor(),
                from.memoryGb(),
                from.disks(),
                from.batteries(),
                from.tpm(),
                from.screen(),
                from.locks(),
                from.marks(),
                doubts);
    }
}
