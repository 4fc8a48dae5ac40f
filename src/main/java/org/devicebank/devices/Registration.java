package org.devicebank.devices;

import java.util.List;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Kind;
import org.devicebank.stages.Origin;
import org.jspecify.annotations.Nullable;

/// What is known of a device when it first enters the books.
///
/// @param assurance how careful its donor asks us to be with data, 1 to 3
/// @param data what the donor says was kept on it
/// @param numbers everything it may be found by later: serial numbers, IMEIs, the donor's asset tag
public record Registration(
        Kind kind,
        Origin origin,
        @Nullable String maker,
        @Nullable String model,
        List<Number> numbers,
        int assurance,
        DataClass data) {

    public Registration {
        numbers = List.copyOf(numbers);
        if (assurance < 1 || assurance > 3) {
            throw new IllegalArgumentException("a rating is 1, 2 or 3, not " + assurance);
        }
    }

    /// A device of a donor who stated no rating, which counts as 1.
    public Registration(
            Kind kind, Origin origin, @Nullable String maker, @Nullable String model, List<Number> numbers) {
        this(kind, origin, maker, model, numbers, 1, DataClass.UNSTATED);
    }

    /// The same device, from a donor with a rating.
    public Registration rated(int rating) {
        return rated(rating, data);
    }

    /// The same device, from a donor with a rating who says what was kept on it.
    public Registration rated(int rating, DataClass kept) {
        return new Registration(kind, origin, maker, model, numbers, rating, kept);
    }

    /// A number on a device, and what sort of number it is.
    public record Number(NumberKind kind, String text) {}

    @Nullable
    String serial() {
        return numbers.stream()
                .filter(number -> number.kind() == NumberKind.SERIAL)
                .map(Number::text)
                .findFirst()
                .orElse(null);
    }
}
