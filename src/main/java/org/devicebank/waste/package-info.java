/// When a thing becomes waste, by whose decision, and what the law calls it.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "evidence", "devices"})
@NullMarked
package org.devicebank.waste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
