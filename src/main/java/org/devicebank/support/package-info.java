/// Until when a device gets security updates, with what system it may be issued today, and why.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "devices", "tables"})
@NullMarked
package org.devicebank.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
