/// The life of a device: the stages it stands at, the steps between them, and which may follow which.
@ApplicationModule(allowedDependencies = {"kernel", "proofs"})
@NullMarked
package org.devicebank.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
