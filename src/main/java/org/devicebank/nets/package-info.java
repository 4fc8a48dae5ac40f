/// How carbon is worked out: what each event emits, what a reused device may save, and the three nets.
@ApplicationModule(allowedDependencies = {"kernel", "factors"})
@NullMarked
package org.devicebank.nets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
