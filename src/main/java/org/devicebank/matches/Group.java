package org.devicebank.matches;

import org.devicebank.footprints.Match;

/// The devices of one name, and the figure that stands for them where nobody answered otherwise.
public record Group(Named name, long devices, Match match) {}
