/// The browser as a whole: sign-in, layout, navigation, errors and the way home.
@ApplicationModule(allowedDependencies = {"kernel", "places", "parties", "letters"})
@NullMarked
package org.devicebank.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
