package org.devicebank.matches;

import java.util.List;
import org.devicebank.footprints.Match;

/// The devices of one name of which the same was answered, and the figure that stands for them.
public record Group(Named name, List<String> answers, long devices, Match match) {

    public Group {
        answers = List.copyOf(answers);
    }

    Group under(Matcher other) {
        return new Group(name, answers, devices, other.of(name, answers));
    }
}
