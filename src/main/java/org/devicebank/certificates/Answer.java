package org.devicebank.certificates;

import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What a stranger is told who checks a certificate.
///
/// @param known what we hold under that number, or null when we hold nothing
/// @param place where it was issued
record Answer(
        boolean good,
        Sentence sentence,
        @Nullable Certificate known,
        @Nullable String place) {

    static Answer no(String key, Object... args) {
        return new Answer(false, Sentence.of(key, args), null, null);
    }
}
