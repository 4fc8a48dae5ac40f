/// What a file says of drives, of a machine and of its locks, as the readers of today read it.
@ApplicationModule(allowedDependencies = {"kernel", "proofs", "erasers", "hardware"})
@NullMarked
package org.devicebank.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
