package org.devicebank.bookkeeping;

import java.util.List;

/// Lines, and why something is not among them.
///
/// @param leftOut one sentence for each thing that could not be counted; whatever is told of the lines tells it too
public record Booked(List<Line> lines, List<LeftOut> leftOut) {}
