/// Donors' lists, and what was found of them.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "places",
            "journal",
            "evidence",
            "parties",
            "letters",
            "devices",
            "scanning",
            "manifests"
        })
@NullMarked
package org.devicebank.donations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
