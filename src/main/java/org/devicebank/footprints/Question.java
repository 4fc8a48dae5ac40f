package org.devicebank.footprints;

import java.util.List;
import org.devicebank.kernel.Sentence;

/// The one question that tells which of several models a device is.
///
/// @param field what is not known
/// @param options the answers, each in words that may be added to the name
public record Question(Field field, List<String> options) {

    public Question {
        options = List.copyOf(options);
    }

    public Sentence sentence() {
        return Sentence.of(field.question(), String.join(", ", options));
    }
}
