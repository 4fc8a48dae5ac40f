/// Identifies, inspects and grades devices.
@ApplicationModule(allowedDependencies = {"kernel", "places", "evidence", "devices", "hardware"})
@NullMarked
package org.devicebank.refurbishment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
