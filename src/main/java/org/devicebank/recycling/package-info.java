/// Loads for recyclers: what is in them, by which paper they go, and what they weigh.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "places",
            "evidence",
            "parties",
            "devices",
            "permits",
            "waste",
            "sorts",
            "seasons",
            "seals",
            "shell"
        })
@NullMarked
package org.devicebank.recycling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
