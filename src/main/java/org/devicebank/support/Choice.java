package org.devicebank.support;

import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Sentence;

/// Whether a device may be issued with one system, until when it is supported, and why.
public record Choice(OperatingSystem system, Answer answer, Until until, List<Sentence> reasons) {

    public Choice {
        reasons = List.copyOf(reasons);
    }

    /// What the lists and the policy say.
    public enum Answer {
        YES,
        /// A person has to look something up.
        ASK,
        NO;

        public String key() {
            return "support.answer." + name().toLowerCase(Locale.ROOT);
        }
    }
}
