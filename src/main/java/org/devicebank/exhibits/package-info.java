/// Takes evidence in from anywhere and in any order, and puts each piece where it belongs.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "places",
            "journal",
            "evidence",
            "parties",
            "devices",
            "proofs",
            "hardware",
            "claims",
            "refurbishment",
            "wipes"
        })
@NullMarked
package org.devicebank.exhibits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
