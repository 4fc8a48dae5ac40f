package org.devicebank.repairs;

import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// What is wrong: an item that its last test did not meet, or words, or both.
///
/// @param item the key of the words of that item
public record Fault(@Nullable String item, String words) {

    public Fault {
        words = words.strip();
        if (item != null && item.isBlank()) {
            item = null;
        }
        if (item == null && words.isEmpty()) {
            throw Refused.unfit("refused.repairs.fault");
        }
        if (words.length() > 500) {
            throw Refused.unfit("refused.repairs.long");
        }
    }
}
