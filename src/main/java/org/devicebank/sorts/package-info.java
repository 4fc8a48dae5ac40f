/// Sorts of waste, the things in a load that are of them, and what those weigh.
@ApplicationModule(allowedDependencies = {"kernel", "tables", "places"})
@NullMarked
package org.devicebank.sorts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
