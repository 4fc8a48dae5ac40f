package org.devicebank.devices;

import java.util.List;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// What is known of a device when it first enters the books.
///
/// @param numbers everything it may be found by later: serial numbers, IMEIs, the donor's asset tag
public record Registration(
        Kind kind,
        Origin origin,
        @Nullable String maker,
        @Nullable String model,
        List<Number> numbers) {

    public Registration {
        numbers = List.copyOf(numbers);
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
