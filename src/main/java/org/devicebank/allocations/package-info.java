/// Matches ready devices to needs, fairly, and says why.
@ApplicationModule(allowedDependencies = {"kernel", "places", "devices", "requests", "parties"})
@NullMarked
package org.devicebank.allocations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
