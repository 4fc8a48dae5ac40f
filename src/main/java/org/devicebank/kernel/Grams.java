package org.devicebank.kernel;

/// A weight, or a mass of CO2 equivalent, in whole grams.
public record Grams(long value) implements Comparable<Grams> {

    public static final Grams NONE = new Grams(0);

    /// @param kilograms a figure in kilograms, rounded to the nearest gram
    public static Grams ofKilograms(double kilograms) {
        return new Grams(Math.round(kilograms * 1000));
    }

    public Grams plus(Grams other) {
        return new Grams(Math.addExact(value, other.value));
    }

    public Grams times(long count) {
        return new Grams(Math.multiplyExact(value, count));
    }

    public double kilograms() {
        return value / 1000.0;
    }

    @Override
    public int compareTo(Grams other) {
        return Long.compare(value, other.value);
    }
}
