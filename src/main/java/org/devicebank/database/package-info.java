/// Brings a real PostgreSQL up, keeps its data in one folder, and lays the tables of every room.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.devicebank.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
