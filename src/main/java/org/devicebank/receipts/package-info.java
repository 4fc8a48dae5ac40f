/// What recyclers received of each load, what became of it, and what has to be told of it.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "tables",
            "places",
            "evidence",
            "parties",
            "devices",
            "permits",
            "waste",
            "sorts",
            "recycling",
            "shell"
        })
@NullMarked
package org.devicebank.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
