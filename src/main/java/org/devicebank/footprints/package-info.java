/// What makers say their models cost the climate, and which of their figures stands for a device by its name.
@ApplicationModule(allowedDependencies = {"kernel", "models", "factors"})
@NullMarked
package org.devicebank.footprints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
