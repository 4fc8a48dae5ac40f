/// Puts a device into someone's hands, with support.
@ApplicationModule(allowedDependencies = {"kernel", "places", "journal", "devices", "requests"})
@NullMarked
package org.devicebank.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
