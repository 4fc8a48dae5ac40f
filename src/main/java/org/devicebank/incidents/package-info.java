/// What went wrong with people’s data: who knew when, what was decided by whom, and how many hours are left to tell.
@ApplicationModule(
        allowedDependencies = {"stages", "kernel", "places", "journal", "parties", "devices", "wipes", "samples"})
@NullMarked
package org.devicebank.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
