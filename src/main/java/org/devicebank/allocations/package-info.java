/// Matches ready devices to needs, fairly, and says why.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "devices", "requests", "parties", "letters"})
@NullMarked
package org.devicebank.allocations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
