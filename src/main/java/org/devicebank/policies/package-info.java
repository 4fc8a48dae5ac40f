/// What a place asks of a wipe: the shared minimum, what the place asks for beyond it, and every version of it.
@ApplicationModule(allowedDependencies = {"kernel", "places", "proofs"})
@NullMarked
package org.devicebank.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
