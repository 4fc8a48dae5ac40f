/// Reads the logs of nwipe, and judges each run by its counters.
@ApplicationModule(allowedDependencies = {"kernel", "proofs"})
@NullMarked
package org.devicebank.nwipe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
