/// Draws text so that a scanner can read it back: QR codes and Code 128.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.devicebank.barcodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
