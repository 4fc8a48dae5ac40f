/// Letters to organisations, from an outbox.
@ApplicationModule(allowedDependencies = {"kernel", "places"})
@NullMarked
package org.devicebank.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
