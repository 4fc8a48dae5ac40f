/// What each tool prints about a machine, taken word for word.
@ApplicationModule(allowedDependencies = {"notations", "kernel"})
@NullMarked
package org.devicebank.readings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
