package org.devicebank.shell;

import java.io.Serializable;
import org.devicebank.places.Asking;

/// The person a browser session belongs to, and how to greet them.
record SignedIn(Asking asking, String name, String place, String slug) implements Serializable {

    @Override
    public String toString() {
        return asking.member().toString();
    }
}
