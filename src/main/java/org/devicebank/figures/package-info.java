/// Figures of carbon: worked out from the ledger, issued once, and open to anybody who wants to work them out again.
@ApplicationModule(
        allowedDependencies = {
            "bookkeeping",
            "stages",
            "kernel",
            "places",
            "evidence",
            "devices",
            "donations",
            "factors",
            "nets",
            "intervals",
            "footprints",
            "matches",
            "ledger",
            "parts",
            "shell"
        })
@NullMarked
package org.devicebank.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
