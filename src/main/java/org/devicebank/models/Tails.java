package org.devicebank.models;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands behind a name and says nothing of the model: processors, memory, systems, numbers of the one thing.
final class Tails {

    private static final Pattern MAC = Pattern.compile("\\b(?:macbook|imac|mac mini|mac studio|mac pro)\\b");

    private Tails() {}

    /// A Mac is told by its processor, so there it stays.
    static String without(String said, @Nullable String maker) {
        var text = said;
        var mac = "Apple".equals(maker) || MAC.matcher(said).find();
        for (var tail : mac ? Vocabulary.OF_ONE_THING : Vocabulary.TAILS) {
            text = tail.matcher(text).replaceAll(" ");
        }
        return text;
    }
}
