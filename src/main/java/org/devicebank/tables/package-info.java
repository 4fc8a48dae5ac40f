/// Reads a spreadsheet of any common kind into plain rows.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.devicebank.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
