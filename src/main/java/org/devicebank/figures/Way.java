package org.devicebank.figures;

/// How chance is drawn, by the edition of the method that a figure was issued with: it is drawn for ever as it was.
enum Way {
    /// 2026.1: whether the class or the maker's figure counts is decided once, before anything is drawn.
    CAPPED_ONCE,
    /// Since 2026.2: the class caps the maker's figure in each run, each with its own errors.
    CAPPED_IN_EACH_RUN;

    static final Way NOW = CAPPED_IN_EACH_RUN;

    static Way of(String method) {
        return method.startsWith("2026.1/") ? CAPPED_ONCE : NOW;
    }
}
