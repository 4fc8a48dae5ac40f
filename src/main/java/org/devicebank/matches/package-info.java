/// Which maker's figure stands for each device of a place: the table in force, what staff said, what the bench
/// answered.
@ApplicationModule(
        allowedDependencies = {"kernel", "places", "evidence", "parties", "devices", "models", "footprints", "packs"})
@NullMarked
package org.devicebank.matches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
