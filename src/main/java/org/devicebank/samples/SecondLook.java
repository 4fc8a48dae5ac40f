package org.devicebank.samples;

import java.util.List;

/// A second look that a device waits for.
///
/// @param wipedWith the families of the tools that will not do
/// @param mine whether the person who asks may take it
record SecondLook(Sample sample, List<String> wipedWith, boolean mine) {

    public SecondLook {
        wipedWith = List.copyOf(wipedWith);
    }
}
