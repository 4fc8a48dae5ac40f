/// Certificates of what was wiped and what was not, which nobody can forge.
@ApplicationModule(
        allowedDependencies = {
            "stages",
            "kernel",
            "places",
            "evidence",
            "parties",
            "proofs",
            "erasers",
            "seals",
            "journal",
            "devices",
            "donations",
            "wipes",
            "shell"
        })
@NullMarked
package org.devicebank.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
