/// Judges what a machine says of itself: one name, one form, one record, and what to doubt.
@ApplicationModule(allowedDependencies = {"kernel", "readings"})
@NullMarked
package org.devicebank.hardware;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
