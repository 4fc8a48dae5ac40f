/// Organisations, members and their roles.
@ApplicationModule(allowedDependencies = {"kernel", "places"})
@NullMarked
package org.devicebank.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
