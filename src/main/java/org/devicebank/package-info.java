@NullMarked
package org.devicebank;

import org.jspecify.annotations.NullMarked;
