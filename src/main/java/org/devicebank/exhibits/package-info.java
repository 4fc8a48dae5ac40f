/// Takes evidence in from anywhere and in any order, puts each piece where it belongs, and reads it again.
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
            "erasers",
            "hardware",
            "refurbishment",
            "wipes"
        })
@NullMarked
package org.devicebank.exhibits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
