package org.devicebank.factors;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.devicebank.kernel.Refused;

/// The name of a factor, the same in every edition.
public record FactorId(String value) implements Serializable, Comparable<FactorId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,59}");

    public FactorId {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.missing("refused.factors.unknown", value);
        }
    }

    public static FactorId of(String text) {
        return new FactorId(text);
    }

    /// Whether it is published anew each year and holds for the events of that year.
    public boolean ofOneYear() {
        return value.startsWith("UK.");
    }

    @Override
    public int compareTo(FactorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
