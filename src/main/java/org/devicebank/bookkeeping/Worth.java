package org.devicebank.bookkeeping;

import org.devicebank.factors.ClassBenchmark;

/// What a device counts as: its class, and what it stands for when somebody has it.
///
/// @param avoided the new device that need not be made: the lower of its maker's figure and its class
/// @param sameModel the very same model made anew
/// @param tier how closely the maker's figure fits
/// @param spread the geometric standard deviation of this model alone
record Worth(ClassBenchmark benchmark, Rate avoided, Rate sameModel, String tier, double spread) {

    String deviceClass() {
        return benchmark.name();
    }

    static Line.Basis basis(Rate rate) {
        return rate.id().startsWith("class.") ? Line.Basis.CLASS_BENCHMARK : Line.Basis.MAKER;
    }
}
