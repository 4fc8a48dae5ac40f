package org.devicebank.fuzz;

import org.devicebank.kernel.Refused;
import org.devicebank.manifests.Manifests;
import org.devicebank.shell.Words;

/// Any bytes in the place of a donor's list are read or refused.
public final class ListTarget {

    private static final Words WORDS = new Words();

    private ListTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            var manifest = Manifests.read("list", bytes);
            manifest.lines().forEach(line -> line.doubts().forEach(WORDS::say));
            manifest.skipped().forEach(WORDS::say);
        } catch (Refused refused) {
            WORDS.say(refused.sentence());
        }
    }
}
