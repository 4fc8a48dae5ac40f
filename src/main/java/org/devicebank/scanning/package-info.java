/// Answers what is scanned at the bench: devices, and the cards that say what to do with them.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "devices", "barcodes"})
@NullMarked
package org.devicebank.scanning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
