package org.devicebank.commands;

import org.devicebank.kernel.Sentence;

/// The command line was not one we know; the process ends with 2.
final class WrongUse extends RuntimeException {

    private final transient Sentence sentence;

    WrongUse(String key, Object... args) {
        super(key);
        this.sentence = Sentence.of(key, args);
    }

    Sentence sentence() {
        return sentence;
    }
}
