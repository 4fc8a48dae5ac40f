package org.devicebank.hardware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// Whether two snapshots are of one machine, with the reasons. No single number decides: serial numbers repeat,
/// boards are replaced, drives and network adapters move from one machine to another.
///
/// @param drivesSwapped whether it is the same machine with other drives in it
public record Likeness(Verdict verdict, boolean drivesSwapped, List<Sentence> reasons) {

    /// How sure it is.
    public enum Verdict {
        SAME,
        LIKELY,
        DIFFERENT,
        UNKNOWN;

        public String key() {
            return "hardware.likeness." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    /// The numbers that firmware is shipped with when nobody gave it one.
    private static final Set<String> NOBODYS = Set.of(
            "03000200-0400-0500-0006-000700080009",
            "00020003-0004-0005-0006-000700080009",
            "12345678-1234-5678-90AB-CDDEEFAABBCC",
            "12345678-1234-5678-90AB-CDEF12345678",
            "FEFEFEFE-FEFE-FEFE-FEFE-FEFEFEFEFEFE",
            "11111111-2222-3333-4444-555555555555");

    private static final int STRONG = 3;
    private static final int FAIR = 2;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    public static Likeness of(Snapshot one, Snapshot other) {
        var weighed = new Weighed();
        weighed.compare("serial", FAIR, FAIR, one.serial(), other.serial());
        weighed.compare("uuid", STRONG, FAIR, one.marks().uuid(), other.marks().uuid());
        weighed.compare(
                "board", STRONG, STRONG, one.marks().board(), other.marks().board());
        weighed.share("address", FAIR, one.marks().addresses(), other.marks().addresses());
        weighed.share("drives", FAIR, drives(one), drives(other));
        weighed.contradict("maker", one.maker(), other.maker(), Likeness::alike);
        weighed.contradict("model", one.model(), other.model(), Names::sameModel);
        var verdict = weighed.verdict();
        var swapped = (verdict == Verdict.SAME || verdict == Verdict.LIKELY)
                && !drives(one).equals(drives(other))
                && !drives(one).isEmpty()
                && !drives(other).isEmpty();
        if (swapped) {
            weighed.reasons.add(Sentence.of(
                    "hardware.likeness.swapped",
                    listed(drives(one), drives(other)),
                    listed(drives(other), drives(one))));
        }
        return new Likeness(verdict, swapped, weighed.reasons);
    }

    /// A UUID that somebody gave to one machine, or null.
    static @Nullable String uuid(@Nullable String text) {
        if (text == null || !UUID.matcher(text.strip()).matches()) {
            return null;
        }
        var uuid = text.strip().toUpperCase(Locale.ROOT);
        var letters = uuid.chars().filter(letter -> letter != '-').distinct().count();
        return letters <= 2 || NOBODYS.contains(uuid) ? null : uuid;
    }

    private static Set<String> drives(Snapshot snapshot) {
        return snapshot.disks().stream()
                .map(Snapshot.Disk::serial)
                .filter(Objects::nonNull)
                .map(Identifiers::normal)
                .collect(Collectors.toSet());
    }

    private static String listed(Set<String> drives, Set<String> without) {
        var only = new HashSet<>(drives);
        only.removeAll(without);
        return only.isEmpty() ? "–" : only.stream().sorted().collect(Collectors.joining(", "));
    }

    private static final class Weighed {

        private final List<Sentence> reasons = new ArrayList<>();
        private int points;
        private int agreeing;
        private int compared;

        private void compare(String mark, int agree, int differ, @Nullable String one, @Nullable String other) {
            if (one != null && other != null) {
                var same =
                        mark.equals("uuid") ? sameUuid(one, other) : normal(one).equals(normal(other));
                count(mark, same, same ? agree : -differ);
            }
        }

        /// One shared part speaks for it; that none is shared says little, since parts are swapped.
        private void share(String mark, int agree, Set<String> one, Set<String> other) {
            if (!one.isEmpty() && !other.isEmpty()) {
                var shared = one.stream().anyMatch(other::contains);
                count(mark, shared, shared ? agree : mark.equals("address") ? -1 : 0);
            }
        }

        private void count(String mark, boolean same, int weight) {
            compared++;
            points += weight;
            agreeing += same ? 1 : 0;
            reasons.add(Sentence.of(
                    same ? "hardware.likeness.agree" : "hardware.likeness.differ", "hardware.field." + mark));
        }

        /// That a maker made many of a model says nothing; that it is another model says a lot.
        private void contradict(
                String mark, @Nullable String one, @Nullable String other, BiPredicate<String, String> alike) {
            if (one != null && other != null && !alike.test(one, other)) {
                compared++;
                points -= STRONG;
                reasons.add(Sentence.of("hardware.likeness.differ", "hardware.field." + mark));
            }
        }

        private Verdict verdict() {
            if (compared == 0) {
                return Verdict.UNKNOWN;
            }
            if (points >= FAIR + FAIR && agreeing >= 2) {
                return Verdict.SAME;
            }
            return points > 0 ? Verdict.LIKELY : points <= -FAIR ? Verdict.DIFFERENT : Verdict.UNKNOWN;
        }
    }

    /// Whether two names mean one thing: one of them may say more.
    static boolean alike(String one, String other) {
        return normal(one).contains(normal(other)) || normal(other).contains(normal(one));
    }

    private static String normal(String text) {
        return Identifiers.normal(text);
    }

    /// Programs disagree on the order of bytes in the first three groups.
    private static boolean sameUuid(String one, String other) {
        return one.equals(other) || turned(one).equals(other);
    }

    private static String turned(String uuid) {
        var groups = uuid.split("-");
        for (var i = 0; i < 3; i++) {
            var turned = new StringBuilder();
            for (var at = groups[i].length() - 2; at >= 0; at -= 2) {
                turned.append(groups[i], at, at + 2);
            }
            groups[i] = turned.toString();
        }
        return String.join("-", groups);
    }
}
