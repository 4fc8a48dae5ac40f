/// What every event of a device costs the climate and what its reuse may save, line by line.
@ApplicationModule(
        allowedDependencies = {
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
