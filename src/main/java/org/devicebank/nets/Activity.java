package org.devicebank.nets;

import java.time.LocalDate;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Quantity;

/// Something done for one device that emits.
public sealed interface Activity {

    /// The day it was done; its year chooses the factor.
    LocalDate day();

    /// The device's share of a trip; see [Shares].
    record Ride(LocalDate day, Stage stage, Vehicle vehicle, Quantity kilometres) implements Activity {}

    /// Carried by somebody who tells tonnes times kilometres and nothing else.
    record Freight(LocalDate day, Stage stage, Quantity tonneKilometres) implements Activity {}

    /// Power somebody metered.
    record Metered(LocalDate day, Quantity kilowattHours) implements Activity {}

    /// Rounds of testing and wiping that nobody metered: each takes the usual power of the kind.
    ///
    /// @param usual such as energy.laptop
    record Bench(LocalDate day, FactorId usual, int rounds) implements Activity {}

    /// The device's share of light and heat where no bills are known: the usual of a workshop.
    record Workshop(LocalDate day) implements Activity {}

    /// The device's share of the bills of a workshop.
    record Bills(LocalDate day, Quantity electricity, Quantity gas) implements Activity {}

    /// @param part such as part.ssd.256
    record Part(LocalDate day, FactorId part, Condition condition) implements Activity {}

    record Box(LocalDate day, int boxes) implements Activity {}

    /// Handed to a recycler.
    record Unsuitable(LocalDate day, Quantity kilograms, WasteRoute route) implements Activity {}
}
