package org.devicebank.shell;

import java.time.Instant;

/// One line of a journey as a page shows it.
///
/// @param key the key of the words for what happened
/// @param detail the one fact worth telling beside it, or nothing
/// @param by the name of the person, or of the machine's operator
public record Told(Instant at, String key, String detail, String by) {}
