package org.devicebank.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.devicebank.kernel.DeviceId;
import org.devicebank.ledger.Kept;
import org.jspecify.annotations.Nullable;

/// An issued figure beside what it would be today, and what the difference is due to: newer factors, other activity, or
/// more answers. The three add up to the difference.
///
/// @param before as it was issued
/// @param factors the same activity and answers, with the factors of today
/// @param activity what happened as it is known today, with the answers of then
/// @param after as it is today
record Restated(Sums before, Sums factors, Sums activity, Sums after, int changed) {

    /// Takes the lines of then and of now in, device by device.
    static final class Sum {

        private final Sums.Sum before;
        private final Sums.Sum factors;
        private final Sums.Sum activity;
        private final Sums.Sum after;
        private int changed;

        Sum(List<Told> then, List<Told> now) {
            before = new Sums.Sum(then);
            factors = new Sums.Sum(then);
            activity = new Sums.Sum(then);
            after = new Sums.Sum(now);
        }

        /// @param then, now those of one device together, in the order of the devices
        Sum add(Stream<Kept> then, Stream<Kept> now) {
            var old = new PerDevice(then);
            var today = new PerDevice(now);
            while (old.hasNext() || today.hasNext()) {
                var order = order(old.device(), today.device());
                add(order <= 0 ? old.next() : List.of(), order >= 0 ? today.next() : List.of());
            }
            return this;
        }

        /// Devices in their order; what has come to its end comes last.
        private static int order(@Nullable DeviceId one, @Nullable DeviceId other) {
            if (one == null || other == null) return one == null ? 1 : -1;
            return one.toString().compareTo(other.toString());
        }

        private void add(List<Kept> then, List<Kept> now) {
            var today = new HashMap<UUID, Kept>();
            now.forEach(one -> today.put(one.id(), one));
            for (var one : then) {
                var same = today.remove(one.id());
                before.add(one.line());
                factors.add(
                        same == null ? one.line() : one.line().with(same.line().rate()));
                if (same == null || !same.hash().equals(one.hash())) changed++;
            }
            // what is left was not there then
            changed += today.size();
            for (var one : now) {
                activity.add(one.line());
                after.add(one.line());
            }
        }

        Restated restated() {
            return new Restated(before.sums(), factors.sums(), activity.sums(), after.sums(), changed);
        }
    }

    public BigDecimal dueToFactors1() {
        return factors.n1().subtract(before.n1());
    }

    public BigDecimal dueToFactors2() {
        return factors.n2().subtract(before.n2());
    }

    public BigDecimal dueToActivity1() {
        return activity.n1().subtract(factors.n1());
    }

    public BigDecimal dueToActivity2() {
        return activity.n2().subtract(factors.n2());
    }

    /// Answers move only the careful figure.
    public BigDecimal dueToAnswers2() {
        return after.n2().subtract(activity.n2());
    }

    public boolean stands() {
        return changed == 0 && before.n2().compareTo(after.n2()) == 0;
    }
}
