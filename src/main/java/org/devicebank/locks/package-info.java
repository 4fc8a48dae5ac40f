/// Locks that keep the next person out, each a task for its donor with an age.
@ApplicationModule(
        allowedDependencies = {"stages", "kernel", "tables", "places", "evidence", "parties", "letters", "devices"})
@NullMarked
package org.devicebank.locks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
