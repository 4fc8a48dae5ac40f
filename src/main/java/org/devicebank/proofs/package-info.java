/// What a proof of wiping says, whatever tool wrote it, and how much is enough.
@ApplicationModule(allowedDependencies = {"kernel", "tables"})
@NullMarked
package org.devicebank.proofs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
