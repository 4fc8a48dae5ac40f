/// Keeps documents by their content, unaltered.
@ApplicationModule(allowedDependencies = {"kernel", "places"})
@NullMarked
package org.devicebank.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
