package org.devicebank.proofs;

import java.util.List;

/// What a proof says of the locks of the device itself: a device may be free of data, and still keep the next person
/// out.
///
/// @param locks the locks that it says are still on, such as `FRP`
/// @param numbers the numbers by which it names the device
public record Locked(List<String> locks, List<String> numbers) {

    /// Nothing is said of any lock.
    public static final Locked NOTHING = new Locked(List.of(), List.of());

    public Locked {
        locks = List.copyOf(locks);
        numbers = List.copyOf(numbers);
    }
}
