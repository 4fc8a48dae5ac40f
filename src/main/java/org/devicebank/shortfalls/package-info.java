/// What is good enough in this place, in plain words, and which drives are not good enough any more.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "proofs", "policies", "parties", "devices"})
@NullMarked
package org.devicebank.shortfalls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
