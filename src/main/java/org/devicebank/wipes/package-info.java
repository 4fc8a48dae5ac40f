/// Judges proof that a drive holds nobody's data.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "proofs",
            "erasers",
            "kernel",
            "places",
            "evidence",
            "devices",
            "parties",
            "policies"
        })
@NullMarked
package org.devicebank.wipes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
