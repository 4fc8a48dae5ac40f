/// Seals papers with keys that never leave this machine, so that anybody can check them and nobody can forge them.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.devicebank.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
