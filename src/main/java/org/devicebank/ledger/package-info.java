/// Keeps every line of carbon of a place, and works out anew what came out otherwise.
@ApplicationModule(
        allowedDependencies = {
            "bookkeeping",
            "kernel",
            "places",
            "devices",
            "factors",
            "footprints",
            "matches",
            "nets",
            "support",
            "trips"
        })
@NullMarked
package org.devicebank.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
