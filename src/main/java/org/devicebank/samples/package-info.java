/// Second looks at wiped devices, by another person with another tool.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "tables",
            "places",
            "journal",
            "evidence",
            "parties",
            "devices",
            "wipes"
        })
@NullMarked
package org.devicebank.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
