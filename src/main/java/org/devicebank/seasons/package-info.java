/// Season tickets: one transfer note for many loads of the same waste between the same parties.
@ApplicationModule(allowedDependencies = {"kernel", "places", "permits", "sorts", "shell"})
@NullMarked
package org.devicebank.seasons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
