/// The words typed after `./bank`: each command asks the same doors as the pages do.
@ApplicationModule
@NullMarked
package org.devicebank.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
