/// The trips that devices come and go by: how far, in what, and what was on board.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "areas", "devices"})
@NullMarked
package org.devicebank.trips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
