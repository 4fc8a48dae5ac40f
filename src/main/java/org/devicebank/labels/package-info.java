/// Prints the labels of devices: on a roll, on sheets, or for a label printer.
@ApplicationModule(allowedDependencies = {"stages", "kernel", "places", "devices", "scanning", "barcodes", "shell"})
@NullMarked
package org.devicebank.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
