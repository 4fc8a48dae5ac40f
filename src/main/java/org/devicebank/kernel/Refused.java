package org.devicebank.kernel;

/// A rule said no; the sentence says which rule and why, in words for the person who asked.
public final class Refused extends RuntimeException {

    /// What the person could do about it.
    public enum Because {
        /// What was sent does not fit: mend it and send again (422).
        UNFIT,
        /// Somebody or something else came first: look again (409).
        CONFLICT,
        /// It is not there, or not for this person to see (404).
        MISSING,
        /// This person may not do this (403).
        FORBIDDEN,
        /// Too large, or too many at once (413).
        TOO_LARGE
    }

    private final transient Sentence sentence;
    private final Because because;

    private Refused(Because because, Sentence sentence) {
        super(sentence.key() + " " + sentence.args(), null, false, false);
        this.because = because;
        this.sentence = sentence;
    }

    public static Refused unfit(String key, Object... args) {
        return new Refused(Because.UNFIT, Sentence.of(key, args));
    }

    public static Refused conflict(String key, Object... args) {
        return new Refused(Because.CONFLICT, Sentence.of(key, args));
    }

    public static Refused missing(String key, Object... args) {
        return new Refused(Because.MISSING, Sentence.of(key, args));
    }

    public static Refused forbidden(String key, Object... args) {
        return new Refused(Because.FORBIDDEN, Sentence.of(key, args));
    }

    public static Refused tooLarge(String key, Object... args) {
        return new Refused(Because.TOO_LARGE, Sentence.of(key, args));
    }

    public Sentence sentence() {
        return sentence;
    }

    public Because because() {
        return because;
    }
}
