package org.devicebank.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.devicebank.bookkeeping.Bookkeeping;
import org.devicebank.bookkeeping.LeftOut;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Worths;
import org.devicebank.factors.FactorBook;
import org.devicebank.kernel.DeviceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Works the lines of some devices out and sees which devices come out otherwise; writes nothing, so
/// that several can be at it at once.
@Component
@Transactional(readOnly = true)
class Reckoning {

    /// What came of some devices.
    ///
    /// @param before, now what was kept of them, and what is to be kept
    /// @param other the devices that come out otherwise
    /// @param lines the lines of those devices
    /// @param count how many lines all of them have
    record Piece(
            List<WorkedStore.Read> before,
            List<WorkedStore.Read> now,
            List<DeviceId> other,
            Map<DeviceId, List<Line>> lines,
            int count) {

        /// The devices that had no lines before.
        List<DeviceId> firsts() {
            return before.stream()
                    .filter(one -> one.kept() == null)
                    .map(WorkedStore.Read::device)
                    .toList();
        }
    }

    private final KnownStore known;
    private final WorkedStore worked;

    Reckoning(KnownStore known, WorkedStore worked) {
        this.known = known;
        this.worked = worked;
    }

    /// What has happened is read after how much of it there is: what comes in between makes a device due again.
    Piece of(FactorBook book, Worths worths, Collection<DeviceId> some) {
        var before = worked.read(some);
        var booked = new Bookkeeping(book, worths).lines(known.known(some));
        var lines = booked.lines();
        var leftOut = booked.leftOut().stream().collect(Collectors.groupingBy(LeftOut::device));
        var ofEach = lines.stream().collect(Collectors.groupingBy(Line::device));
        var digest = new Digest();
        var now = before.stream()
                .map(one -> one.with(
                        digest.of(ofEach.getOrDefault(one.device(), List.of())),
                        WorkedStore.said(leftOut.getOrDefault(one.device(), List.of()))))
                .toList();
        var other = IntStream.range(0, now.size())
                .filter(i -> !Objects.equals(now.get(i).digest(), before.get(i).digest()))
                .mapToObj(i -> now.get(i).device())
                .toList();
        ofEach.keySet().retainAll(new HashSet<>(other));
        return new Piece(before, now, other, ofEach, lines.size());
    }
}
