package org.devicebank.nwipe;

/// What the tool's last line says.
enum Ending {
    SUCCESS,
    ERRORS,
    ABORTED,
    /// There is no last line: the log breaks off.
    NONE
}
