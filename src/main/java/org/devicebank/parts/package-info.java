/// Stock of parts, bought and taken out of other devices, each piece fitted once.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "places",
            "journal",
            "evidence",
            "proofs",
            "policies",
            "devices",
            "waste"
        })
@NullMarked
package org.devicebank.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
