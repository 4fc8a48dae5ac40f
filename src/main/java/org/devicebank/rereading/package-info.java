/// Reads every file again when the readers change, doubts what does not hold any more, and proposes what is better.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "places",
            "evidence",
            "devices",
            "proofs",
            "claims",
            "wipes",
            "exhibits"
        })
@NullMarked
package org.devicebank.rereading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
