package org.devicebank.commands;

import java.util.List;
import org.devicebank.kernel.Sentence;

/// One word after `./bank`, done through the same doors as a page.
interface Command {

    String name();

    /// Whether a line is for this command; several may share a first word.
    default boolean knows(Line line) {
        return name().equals(line.command());
    }

    Result run(Line line);

    /// Whether the command looks after the places itself, instead of acting in one.
    default boolean ofEveryPlace() {
        return false;
    }

    /// What came of it.
    ///
    /// @param done whether it was done, or was proven; if not the process ends with 1
    /// @param told for people, line by line
    /// @param facts for a machine: a record that becomes JSON
    record Result(boolean done, List<Sentence> told, Object facts) {}
}
