package org.devicebank.fuzz;

import java.util.List;
import org.devicebank.hardware.Hardware;
import org.devicebank.hardware.Identified;
import org.devicebank.hardware.Likeness;
import org.devicebank.kernel.Refused;
import org.devicebank.shell.Words;

/// Any bytes in the place of a machine's own words are read or refused, and a machine is always like itself.
public final class HardwareTarget {

    private static final Words WORDS = new Words();

    private HardwareTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            var snapshot = Hardware.read(bytes);
            Identified.of(snapshot, WORDS::say);
            Hardware.merge(List.of(snapshot, snapshot));
            if (Likeness.of(snapshot, snapshot).verdict() == Likeness.Verdict.DIFFERENT) {
                throw new AssertionError("a machine that is not like itself: " + snapshot);
            }
        } catch (Refused refused) {
            WORDS.say(refused.sentence());
        }
    }
}
