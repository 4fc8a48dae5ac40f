/// Turns facts into figures for donors, funders and the city.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "devices", "donations"})
@NullMarked
package org.devicebank.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
