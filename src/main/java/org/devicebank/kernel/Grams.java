package org.devicebank.kernel;

/// A weight, or a mass of CO2 equivalent, in whole grams.
public record Grams(long value) implements Comparable<Grams> {

    public static final Grams NONE = new Grams(0);

    public Grams plus(Grams other) {
        return new Grams(Math.addExact(value, other.value));
    }

    public double kilograms() {
        return value / 1000.0;
    }

    @Override
    public int compareTo(Grams other) {
        return Long.compare(value, other.value);
    }
}
