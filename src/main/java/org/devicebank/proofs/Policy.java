package org.devicebank.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// The least that is good enough, by what a drive is and how careful its donor asks us to be.
public final class Policy {

    /// @param also a technique that is good enough although it reaches less far
    private record Rule(
            String version,
            Medium medium,
            int assurance,
            Level least,
            @Nullable Technique also) {}

    private final List<Rule> rules;

    private Policy(List<Rule> rules) {
        this.rules = rules;
    }

    /// The shared minimum every place begins with; a place may only ask for more.
    public static Policy shared() {
        return new Policy(ReferenceTable.rows("policy.csv").stream()
                .map(row -> new Rule(
                        row.getField("version"),
                        Medium.valueOf(row.getField("medium")),
                        Integer.parseInt(row.getField("assurance")),
                        Level.valueOf(row.getField("least")),
                        row.getField("also").isEmpty() ? null : Technique.valueOf(row.getField("also"))))
                .toList());
    }

    public String version() {
        return rules.getFirst().version();
    }

    /// @param assurance the donor's rating from 1 to 3; a donor who states nothing counts as 1
    public Level least(Medium medium, int assurance) {
        return rule(medium, assurance).least();
    }

    public boolean accepts(Level level, Technique technique, Medium medium, int assurance) {
        return against(level, technique, medium, assurance).isEmpty();
    }

    /// What speaks against a way of wiping; nothing when it is good enough.
    public List<Sentence> against(Level level, Technique technique, Medium medium, int assurance) {
        var rule = rule(medium, assurance);
        if (level.atLeast(rule.least()) || technique == rule.also()) return List.of();
        var against = new ArrayList<Sentence>();
        against.add(Sentence.of("proofs.policy.least_" + rule.least().name().toLowerCase(Locale.ROOT), assurance));
        if (technique == Technique.OVERWRITE && !medium.magnetic()) against.add(Sentence.of("proofs.policy.flash"));
        return against;
    }

    private Rule rule(Medium medium, int assurance) {
        return rules.stream()
                .filter(rule -> rule.medium() == medium && rule.assurance() == assurance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ratings run from 1 to 3, not " + assurance));
    }
}
