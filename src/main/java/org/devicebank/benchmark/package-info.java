/// Measures the bank on the machine it stands on, beside the limits of its own PostgreSQL.
@ApplicationModule
@NullMarked
package org.devicebank.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
