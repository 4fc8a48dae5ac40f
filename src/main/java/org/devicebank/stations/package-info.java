/// Bench stations: machines that say what they are, wipe the drives they are told to, and send the proof.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "places",
            "evidence",
            "parties",
            "devices",
            "exhibits",
            "hardware",
            "proofs",
            "policies",
            "refurbishment",
            "wipes",
            "shell"
        })
@NullMarked
package org.devicebank.stations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
