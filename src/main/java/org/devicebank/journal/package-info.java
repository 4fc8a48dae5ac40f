/// The book of what happened: append-only, hash-chained for each device.
@ApplicationModule(allowedDependencies = {"kernel", "places"})
@NullMarked
package org.devicebank.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
