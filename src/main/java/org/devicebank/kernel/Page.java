package org.devicebank.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a long list, kept in place by the key of its last row.
///
/// @param rows the rows of this page, in the order of the list
/// @param next where the next page begins, or null on the last page
public record Page<T>(List<T> rows, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /// Cuts a page out of one row more than was asked for: the extra row says that there is a next page.
    public static <T> Page<T> cut(List<T> found, int size, Function<T, String> key) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        var rows = found.subList(0, size);
        return new Page<>(rows, key.apply(rows.getLast()));
    }
}
