package org.devicebank.hardware;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Identifiers;
import org.jspecify.annotations.Nullable;

/// The drives of one machine from several accounts: each drive once, with the most that anyone said of it.
final class DiskSet {

    private static final double ROUNDED = 0.08;

    private DiskSet() {}

    static List<Snapshot.Disk> of(List<Snapshot> sources) {
        var disks = new ArrayList<Snapshot.Disk>();
        for (var source : sources) {
            // two drives of one account are two drives, however alike
            var known = List.copyOf(disks);
            for (var disk : source.disks()) {
                var same = known.stream().filter(one -> same(one, disk)).findFirst();
                if (same.isPresent() && disks.contains(same.get())) {
                    disks.set(disks.indexOf(same.get()), both(same.get(), disk));
                } else {
                    disks.add(disk);
                }
            }
        }
        return disks;
    }

    private static boolean same(Snapshot.Disk one, Snapshot.Disk other) {
        if (one.serial() != null && other.serial() != null) {
            return Identifiers.normal(one.serial()).equals(Identifiers.normal(other.serial()));
        }
        var place = one.device() != null && one.device().equals(other.device());
        var named = one.model() != null && other.model() != null && Likeness.alike(one.model(), other.model());
        return (place || named) && sized(one.bytes(), other.bytes());
    }

    /// Some tools round to units of 1024.
    private static boolean sized(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null || Math.abs(one - other) <= Math.max(one, other) * ROUNDED;
    }

    private static Snapshot.Disk both(Snapshot.Disk one, Snapshot.Disk other) {
        return new Snapshot.Disk(
                one.device() == null ? other.device() : one.device(),
                one.serial() == null ? other.serial() : one.serial(),
                longer(one.model(), other.model()),
                one.medium().equals("UNKNOWN") ? other.medium() : one.medium(),
                exact(one.bytes(), other.bytes()));
    }

    private static @Nullable String longer(@Nullable String one, @Nullable String other) {
        return one == null || other != null && other.length() > one.length() ? other : one;
    }

    /// A size that ends in a row of zeros, or is no whole number of sectors, was rounded.
    private static @Nullable Long exact(@Nullable Long one, @Nullable Long other) {
        return one == null || other != null && one % 512 != 0 && other % 512 == 0 ? other : one;
    }
}
