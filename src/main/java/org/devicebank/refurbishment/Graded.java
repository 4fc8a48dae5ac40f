package org.devicebank.refurbishment;

import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.stages.Grade;

/// A grade and why it is that one.
///
/// @param version of the rules it was worked out by
/// @param because what keeps it from the next better grade, or that nothing does
record Graded(Grade grade, String version, List<Sentence> because) {

    public Graded {
        because = List.copyOf(because);
    }
}
