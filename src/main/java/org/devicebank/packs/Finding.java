package org.devicebank.packs;

import org.devicebank.kernel.Sentence;

/// What was found in one row.
///
/// @param row as the sender counts it, from 1
/// @param detail the value that is wrong, and what it should be
public record Finding(int row, String maker, String name, Defect defect, String detail) {

    public Sentence sentence() {
        return Sentence.of(defect.key(), detail);
    }
}
