package org.devicebank.scanning;

import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.places.Permission;

/// A command card of the bench. The room whose work it is does what the card says, through its own door.
public interface Card {

    /// What stands in its code: capital letters only, and no other card's word.
    String word();

    /// The words for its name; with `.does` behind it, for what it does.
    String key();

    /// What a person must be allowed to do to play it: what the button on the device's page needs.
    Permission needs();

    /// Does it to a device.
    ///
    /// @throws org.devicebank.kernel.Refused when a rule says no
    Answer play(Device device);

    /// Does it to a number that no device carries yet; empty when that makes no sense.
    default Optional<Answer> playUnknown(String number) {
        return Optional.empty();
    }
}
