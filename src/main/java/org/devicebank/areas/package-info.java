/// Postcode to small area, deprivation by vintage.
@ApplicationModule(allowedDependencies = {"kernel", "places"})
@NullMarked
package org.devicebank.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
