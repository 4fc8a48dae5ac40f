/// Reads the list a donor already has, whatever its columns are called.
@ApplicationModule(allowedDependencies = {"kernel", "tables"})
@NullMarked
package org.devicebank.manifests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
