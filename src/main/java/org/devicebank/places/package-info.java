/// Which place and who is asking; the wall between places.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.devicebank.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
