/// Fills a place to look around in, by doing the real work through the real doors.
@ApplicationModule
@NullMarked
package org.devicebank.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
