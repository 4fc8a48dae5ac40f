package org.devicebank.shortfalls;

import java.util.List;
import org.devicebank.policies.Change;
import org.devicebank.proofs.Policy;

/// What a change of policy would do, before anybody decides on it.
///
/// @param seen the version in force when it was looked at
/// @param after what would be in force
/// @param fresh the drives that are good enough now and would not be any more
/// @param still the drives that are not good enough already, and would stay so
public record Preview(Change change, int seen, Policy after, List<Shortfall> fresh, List<Shortfall> still) {

    public long devices() {
        return fresh.stream().map(Shortfall::device).distinct().count();
    }
}
