/// What a reused device saves, as a first estimate by the class of the device.
@ApplicationModule(allowedDependencies = {"kernel", "places"})
@NullMarked
package org.devicebank.carbon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
