/// What every event of a device costs the climate and what its reuse may save, line by line; it keeps nothing.
@ApplicationModule(allowedDependencies = {"kernel", "factors", "footprints", "matches", "nets", "support"})
@NullMarked
package org.devicebank.bookkeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
