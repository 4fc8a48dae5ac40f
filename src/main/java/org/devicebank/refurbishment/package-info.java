/// Identifies, tests and grades devices.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "tables",
            "places",
            "journal",
            "evidence",
            "devices",
            "scanning",
            "readings",
            "hardware"
        })
@NullMarked
package org.devicebank.refurbishment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
