package org.devicebank.factors;

import org.jspecify.annotations.Nullable;

/// Where a factor comes from.
///
/// @param place the line, table or row in it
/// @param url where it can be read, or null where there is nothing but our own word
/// @param sha256 of the file it was read from, or null when it was not read from a file
public record Source(
        String name,
        String place,
        @Nullable String url,
        String licence,
        @Nullable String sha256) {}
