/// Every figure that carbon is worked out with: its edition, its source and how sure it is.
@ApplicationModule(allowedDependencies = {"kernel", "places", "parties"})
@NullMarked
package org.devicebank.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
