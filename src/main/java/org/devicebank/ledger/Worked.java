package org.devicebank.ledger;

/// What came of working the lines out.
///
/// @param lines how many stand now
/// @param written how many were new or came out otherwise
/// @param gone how many nothing supports any more
public record Worked(int lines, int written, int gone) {

    Worked plus(Worked more) {
        return new Worked(lines + more.lines, written + more.written, gone + more.gone);
    }
}
