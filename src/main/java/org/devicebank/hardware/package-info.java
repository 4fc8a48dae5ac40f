/// Reads what a machine says of itself.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.devicebank.hardware;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
