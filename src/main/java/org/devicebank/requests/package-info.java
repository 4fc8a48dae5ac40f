/// Needs for devices, on behalf of people whose names the bank does not know.
@ApplicationModule(allowedDependencies = {"kernel", "places", "journal", "parties", "areas"})
@NullMarked
package org.devicebank.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
