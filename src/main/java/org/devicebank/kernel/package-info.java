/// The few plain words every room shares.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.devicebank.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
