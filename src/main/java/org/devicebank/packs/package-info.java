/// Looks through a pack of makers' figures before it is taken in, and says what is wrong with which row.
@ApplicationModule(allowedDependencies = {"kernel", "tables", "models", "footprints"})
@NullMarked
package org.devicebank.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
