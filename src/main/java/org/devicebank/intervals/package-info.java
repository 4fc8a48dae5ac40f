/// How sure the nets are: every error is drawn once for all that share it, ten thousand times.
@ApplicationModule(allowedDependencies = {"kernel", "factors", "nets"})
@NullMarked
package org.devicebank.intervals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
