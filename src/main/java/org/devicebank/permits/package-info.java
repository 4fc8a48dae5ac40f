/// Who may carry, hold or treat waste, by which registration, and until when.
@ApplicationModule(allowedDependencies = {"kernel", "places", "parties"})
@NullMarked
package org.devicebank.permits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
