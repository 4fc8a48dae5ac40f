/// Reads what any tool wrote about wiping drives, and judges each drive by the counters of that tool.
@ApplicationModule(allowedDependencies = {"notations", "kernel", "proofs", "nwipe", "readings"})
@NullMarked
package org.devicebank.erasers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
