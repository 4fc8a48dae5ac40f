/// Repairs: what was wrong with a device, what was done about it, and how long it took.
@ApplicationModule(
        allowedDependencies = {"stages", "kernel", "places", "parties", "devices", "refurbishment", "waste", "parts"})
@NullMarked
package org.devicebank.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
