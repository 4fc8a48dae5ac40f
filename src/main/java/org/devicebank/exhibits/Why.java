package org.devicebank.exhibits;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.devicebank.claims.Claim;
import org.devicebank.claims.Dated;
import org.jspecify.annotations.Nullable;

/// Why a claim is not weighed against a drive; the rules are tried from the top.
enum Why {
    /// Somebody set the file aside.
    ASIDE(false, false),
    /// Nothing in it tells which drive it is about.
    NO_SERIAL(true, true),
    /// No drive of ours carries that number yet.
    UNKNOWN(true, true),
    TWO_DRIVES(true, true),
    /// The number agrees, and the size or the model does not.
    DISAGREES(true, true),
    /// It came before the device came back, or before its proof was doubted: it says nothing of what is on it now.
    EARLIER(false, false),
    /// The device is not on the bench yet.
    NOT_YET(true, false),
    /// The drive is safe already, and its device has moved on: it lies beside the proof that counts.
    BESIDE(false, false),
    /// The device has moved on, and the drive is not safe.
    MOVED_ON(true, false),
    /// Nobody can read it yet.
    UNREADABLE(true, false),
    /// No device carries the serial number of that machine, or several do.
    NO_MACHINE(true, false),
    /// The device with that serial number is another machine, as far as its maker and model tell.
    MACHINE_DIFFERS(true, false),
    /// The text came before the device did: somebody with the machine in hand must say that it is still so.
    MACHINE_EARLY(true, false),
    /// It has no date, or none that can be right, and somebody else had the device, or its proof was doubted, since.
    DATE(true, true);

    private final boolean waits;
    private final boolean byHand;

    Why(boolean waits, boolean byHand) {
        this.waits = waits;
        this.byHand = byHand;
    }

    /// Whether something may still come of it.
    public boolean waits() {
        return waits;
    }

    /// Whether two people may say which drive it is about.
    boolean byHand() {
        return byHand;
    }

    public String key() {
        return "exhibits.why." + name().toLowerCase(Locale.ROOT);
    }

    /// What keeps a claim from being weighed; empty when nothing does. No clock but ours ever lets a claim count:
    /// an old date, or none, only calls for a person.
    ///
    /// @param matched whether number, size and model agree with one drive and no other
    /// @param kept when the file was first seen here
    /// @param ordered whether it answers an order that was given for this drive, as it is now
    static Optional<Why> of(
            Claim claim,
            List<Candidate> candidates,
            boolean matched,
            Instant kept,
            @Nullable LocalDateTime dated,
            boolean ordered) {
        if (claim.serial() == null) return Optional.of(NO_SERIAL);
        if (candidates.isEmpty()) return Optional.of(UNKNOWN);
        if (candidates.size() > 1) return Optional.of(TWO_DRIVES);
        if (!matched) return Optional.of(DISAGREES);
        var one = candidates.getFirst();
        var since = one.countsSince();
        if (since != null && !kept.isAfter(since)) return Optional.of(EARLIER);
        if (one.before()) return Optional.of(NOT_YET);
        if (!one.atTheBench()) return Optional.of(one.drive().safe() ? BESIDE : MOVED_ON);
        if (since != null && !ordered && !between(dated, since, kept)) return Optional.of(DATE);
        return Optional.empty();
    }

    /// A date that is still to come is no better than none.
    private static boolean between(@Nullable LocalDateTime dated, Instant since, Instant kept) {
        return dated != null
                && !dated.isBefore(LocalDateTime.ofInstant(since, Dated.ZONE))
                && !dated.isAfter(LocalDateTime.ofInstant(kept.plus(Dated.AHEAD), Dated.ZONE));
    }
}
