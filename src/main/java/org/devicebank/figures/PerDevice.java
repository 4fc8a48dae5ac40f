package org.devicebank.figures;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.devicebank.kernel.DeviceId;
import org.devicebank.ledger.Kept;
import org.jspecify.annotations.Nullable;

/// Takes lines that come device by device, all of one device at once.
final class PerDevice implements Iterator<List<Kept>> {

    private final Iterator<Kept> lines;
    private @Nullable Kept next;

    PerDevice(Stream<Kept> lines) {
        this.lines = lines.iterator();
        this.next = step();
    }

    private @Nullable Kept step() {
        return lines.hasNext() ? lines.next() : null;
    }

    /// The device whose lines come next.
    @Nullable
    DeviceId device() {
        return next == null ? null : next.line().device();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<Kept> next() {
        var device = device();
        if (device == null) {
            throw new NoSuchElementException();
        }
        var all = new ArrayList<Kept>();
        while (next != null && device.equals(device())) {
            all.add(next);
            next = step();
        }
        return all;
    }
}
