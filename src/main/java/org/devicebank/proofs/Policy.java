package org.devicebank.proofs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.tables.ReferenceTable;

/// The least that is good enough, by what a drive is, what was on it and how careful its donor asks us to be.
///
/// @param asks what is asked in each case, none left out
public record Policy(String version, Map<Case, Ask> asks) {

    public Policy {
        asks = Map.copyOf(asks);
        if (!asks.keySet().containsAll(Case.all())) {
            throw new IllegalArgumentException("a policy answers for every case");
        }
    }

    /// The shared minimum every place begins with; a place may only ask for more.
    public static Policy shared() {
        var rows = ReferenceTable.rows("proofs/policy.csv");
        return new Policy(
                rows.getLast().getField("version"),
                rows.stream()
                        .collect(Collectors.toMap(
                                row -> new Case(
                                        Medium.valueOf(row.getField("medium")),
                                        DataClass.valueOf(row.getField("data")),
                                        Integer.parseInt(row.getField("assurance"))),
                                row -> new Ask(
                                        Level.valueOf(row.getField("least")),
                                        row.getField("also").isEmpty()
                                                ? null
                                                : Technique.valueOf(row.getField("also"))))));
    }

    /// Where the lines of the shared minimum come from, each source once.
    public static List<String> sources() {
        return ReferenceTable.rows("proofs/policy.csv").stream()
                .map(row -> row.getField("source"))
                .distinct()
                .toList();
    }

    /// The stricter of both in every case: whatever the other says, it never admits what this one refuses.
    public Policy and(Policy other, String called) {
        var both = new HashMap<Case, Ask>();
        Case.all().forEach(one -> both.put(one, in(one).and(other.in(one))));
        return new Policy(called, both);
    }

    public Ask in(Case one) {
        var ask = asks.get(one);
        if (ask == null) throw new IllegalArgumentException("no policy for " + one);
        return ask;
    }

    /// The cases in which this policy would admit what the other refuses.
    public List<Case> weakerThan(Policy other) {
        return Case.all().stream()
                .filter(one -> !in(one).noWeakerThan(other.in(one)))
                .toList();
    }

    /// The cases that ask for less although the data is more delicate or the donor asks for more care.
    public List<Case> outOfOrder() {
        return Case.all().stream()
                .filter(one ->
                        Case.all().stream().anyMatch(less -> one.atLeast(less) && !in(one).noWeakerThan(in(less))))
                .toList();
    }

    public Level least(Case one) {
        return in(one).least();
    }

    public boolean accepts(Reached reached, DataClass data, int assurance) {
        return in(new Case(reached.medium(), data, assurance)).meets(reached.level(), reached.technique());
    }

    /// What speaks against a way of wiping; nothing when it is good enough.
    public List<Sentence> against(Reached reached, DataClass data, int assurance) {
        if (accepts(reached, data, assurance)) return List.of();
        var least = least(new Case(reached.medium(), data, assurance));
        var against = new ArrayList<Sentence>();
        against.add(Sentence.of(
                "proofs.policy.least_" + least.name().toLowerCase(Locale.ROOT),
                assurance,
                data.counted().key()));
        if (reached.technique() == Technique.OVERWRITE && !reached.medium().magnetic()) {
            against.add(Sentence.of("proofs.policy.flash"));
        }
        return against;
    }
}
