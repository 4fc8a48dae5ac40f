/// Reads how makers, donors and machines write the names of models, field by field.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.devicebank.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
