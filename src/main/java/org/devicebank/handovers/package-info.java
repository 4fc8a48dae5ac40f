/// Puts a device into someone's hands, with support.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "journal", "devices", "requests"})
@NullMarked
package org.devicebank.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
