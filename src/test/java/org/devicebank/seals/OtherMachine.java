package org.devicebank.seals;

import java.nio.file.Path;

/// Another machine of the same bank, with a folder of keys of its own.
public final class OtherMachine {

    private OtherMachine() {}

    public static Seals at(Path folder) {
        return new Seals(folder);
    }
}
