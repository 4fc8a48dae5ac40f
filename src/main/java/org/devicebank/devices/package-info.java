/// Registers devices and drives; changes a device's stage.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "journal", "parties", "proofs", "policies"})
@NullMarked
package org.devicebank.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
