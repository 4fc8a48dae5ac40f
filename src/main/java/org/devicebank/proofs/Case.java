package org.devicebank.proofs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Medium;

/// What the least acceptable result depends on.
///
/// @param data what was kept on it; what a donor has not said counts as data about people
/// @param assurance the donor's rating from 1 to 3; a donor who states nothing counts as 1
public record Case(Medium medium, DataClass data, int assurance) {

    public static final int HIGHEST_RATING = 3;

    public Case {
        data = data.counted();
        if (assurance < 1 || assurance > HIGHEST_RATING) {
            throw new IllegalArgumentException("ratings run from 1 to 3, not " + assurance);
        }
    }

    /// Every case there is, in the order of a table.
    public static List<Case> all() {
        return Arrays.stream(Medium.values())
                .flatMap(medium -> Arrays.stream(DataClass.values())
                        .filter(data -> data == data.counted())
                        .flatMap(data -> IntStream.rangeClosed(1, HIGHEST_RATING)
                                .mapToObj(rating -> new Case(medium, data, rating))))
                .toList();
    }

    /// Whether it is about the same medium, and asks for at least as much care as another.
    boolean atLeast(Case other) {
        return medium == other.medium && data.atLeast(other.data) && assurance >= other.assurance;
    }
}
