package org.devicebank.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// Something to tell a person, kept as a key of the message files and its values.
///
/// @param key a key in `messages/<room>.properties`
/// @param args the values for the gaps, as text or numbers, in the order of the message
public record Sentence(String key, List<Object> args) implements Serializable {

    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, Arrays.asList(args));
    }
}
