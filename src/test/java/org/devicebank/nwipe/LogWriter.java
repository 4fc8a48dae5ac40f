package org.devicebank.nwipe;

/// Writes the log that nwipe would have written of a run a test describes, in the grammar of its version.
///
/// What went wrong shows wherever the tool shows it; a test that wants a lie edits the lines afterwards.
public final class LogWriter extends LogPages {

    public LogWriter version(int minor) {
        this.version = minor;
        return this;
    }

    public LogWriter drive(String serial, String model, long total) {
        this.serial = serial;
        this.model = model;
        this.total = total;
        return this;
    }

    public LogWriter serial(String serial) {
        this.serial = serial;
        return this;
    }

    public LogWriter device(String device, String bus) {
        this.device = device;
        this.bus = bus;
        return this;
    }

    public LogWriter method(String method) {
        this.method = method;
        this.passes = switch (method) {
            case "DoD Short", "HMG IS5 Enhanced" -> 3;
            case "DoD 5220.22-M", "Bruce Schneier 7-Pass" -> 7;
            case "RCMP TSSIT OPS-II" -> 8;
            case "Gutmann Wipe" -> 35;
            case "Verify Zeros (0x00)", "Verify Ones  (0xFF)" -> 0;
            default -> 1;
        };
        return this;
    }

    public LogWriter rounds(int rounds) {
        this.rounds = rounds;
        return this;
    }

    public LogWriter verify(int verify) {
        this.verify = verify;
        return this;
    }

    public LogWriter withoutBlanking() {
        this.blank = false;
        return this;
    }

    public LogWriter quiet() {
        this.quiet = true;
        return this;
    }

    public LogWriter written(long bytes) {
        this.written = bytes;
        return this;
    }

    public LogWriter passErrors(long errors) {
        this.passErrors = errors;
        return this;
    }

    public LogWriter verifyErrors(long errors) {
        this.verifyErrors = errors;
        return this;
    }

    public LogWriter syncErrors(long errors) {
        this.syncErrors = errors;
        return this;
    }

    public LogWriter aborted() {
        this.aborted = true;
        return this;
    }

    public LogWriter hidden(String line) {
        this.hidden = line;
        return this;
    }

    public LogWriter and(LogWriter other) {
        others.add(other);
        return this;
    }

    public LogWriter alsoFound(String other) {
        found.add(other);
        return this;
    }

    public LogWriter hostSerial(String serial) {
        this.hostSerial = serial;
        return this;
    }
}
