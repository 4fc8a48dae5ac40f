package org.devicebank.figures;

import java.util.List;
import org.devicebank.nets.Displacement;

/// What people told us, for one sort of recipient.
///
/// @param handovers how many devices went there
/// @param displaced how many of those who answered would have bought a new one
/// @param plain whether it may be told how many gave each answer, and not only how many there were
record Told(int handovers, Displacement displaced, boolean plain) {

    Told(int handovers, Displacement displaced) {
        this(handovers, displaced, displaced.plain());
    }

    public String recipient() {
        return displaced.route();
    }

    /// The words for a sort of recipient.
    public static String key(String recipient) {
        return "figures.recipient." + recipient;
    }

    public int n() {
        return displaced.n();
    }

    /// What holds for a sort of recipient; for one that nobody was asked of, what holds before anybody answers.
    static Displacement of(List<Told> all, String recipient) {
        return all.stream()
                .filter(one -> one.recipient().equals(recipient))
                .findFirst()
                .map(Told::displaced)
                .orElseGet(() -> Displacement.unasked(recipient));
    }

    /// Whether so many answered that their answers may be told.
    public boolean enough() {
        return displaced.enough();
    }

    /// How many answers may be told. Those of a sort of which too few answered are not among them, so that no sum gives
    /// them away.
    static int answers(List<Told> all) {
        return all.stream().filter(Told::enough).mapToInt(Told::n).sum();
    }
}
