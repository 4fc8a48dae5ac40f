/// Reads what texts are written in, whatever they speak of: JSON, XML, property lists, indented outlines, sizes.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.devicebank.notations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
