package org.devicebank.wipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.devices.Medium;
import org.springframework.core.io.ClassPathResource;

/// The least that is good enough, by what a drive is and how careful its donor asks us to be.
public final class Policy {

    /// One line of the policy.
    record Rule(Medium medium, int assurance, Level least) {}

    private static final String FILE = "reference/wipes/policy.csv";

    private final List<Rule> rules;

    private Policy(List<Rule> rules) {
        this.rules = rules;
    }

    /// The shared minimum every place begins with.
    static Policy shared() {
        try {
            return new Policy(new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 5))
                    .map(cells ->
                            new Rule(Medium.valueOf(cells[1]), Integer.parseInt(cells[2]), Level.valueOf(cells[3])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a way of wiping is good enough. A phone or tablet that was encrypted may be reset (NCSC, 2025).
    boolean accepts(Level level, Technique technique, Medium medium, int assurance) {
        if (technique == Technique.FACTORY_RESET_ENCRYPTED) {
            return medium == Medium.FLASH || medium == Medium.EMMC;
        }
        return level.compareTo(least(medium, assurance)) >= 0;
    }

    Level least(Medium medium, int assurance) {
        return rules.stream()
                .filter(rule -> rule.medium() == medium && rule.assurance() == assurance)
                .map(Rule::least)
                .findFirst()
                .orElse(Level.DESTROY);
    }
}
