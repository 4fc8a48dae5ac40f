package org.devicebank.proofs;

import java.util.List;
import org.devicebank.kernel.Medium;
import org.devicebank.tables.ReferenceTable;
import org.jspecify.annotations.Nullable;

/// How far each technique can reach on each medium; what is not in the table does not work there.
public final class Fitness {

    private record Rule(Technique technique, Medium medium, Level best) {}

    private final List<Rule> rules;

    private Fitness(List<Rule> rules) {
        this.rules = rules;
    }

    public static Fitness shared() {
        return new Fitness(ReferenceTable.rows("proofs/techniques.csv").stream()
                .map(row -> new Rule(
                        Technique.valueOf(row.getField("technique")),
                        Medium.valueOf(row.getField("medium")),
                        Level.valueOf(row.getField("best"))))
                .toList());
    }

    public @Nullable Level best(Technique technique, Medium medium) {
        return rules.stream()
                .filter(rule -> rule.technique() == technique && rule.medium() == medium)
                .map(Rule::best)
                .findFirst()
                .orElse(null);
    }
}
