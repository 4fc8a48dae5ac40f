package org.devicebank.wipes;

import org.jspecify.annotations.Nullable;

/// What has been read of one drive so far.
final class DriveNotes {
    @Nullable
    String model;

    @Nullable
    String serial;

    @Nullable
    Long total;

    @Nullable
    String method;

    @Nullable
    Long least;

    int rounds = 1;
    int passes;
    int finished;
    boolean inBlank;

    @Nullable
    Boolean blank;

    long written;

    @Nullable
    Long passErrors;

    @Nullable
    Long verifyErrors;

    @Nullable
    Long syncErrors;

    @Nullable
    Long erased;

    @Nullable
    Long toErase;

    boolean failure;

    @Nullable
    String status;

    Run.Hidden hidden = Run.Hidden.NOT_SAID;

    /// The same drive before a new run.
    DriveNotes again() {
        var drive = new DriveNotes();
        drive.model = model;
        drive.serial = serial;
        drive.total = total;
        drive.hidden = hidden;
        return drive;
    }

    /// What is known of it, as a fact.
    Run run(String name) {
        var ran = method;
        return new Run(
                name,
                model,
                serial,
                total,
                ran != null,
                ran,
                ran != null && !ran.startsWith("Verify"),
                least,
                rounds,
                passes,
                finished,
                blank,
                passErrors,
                verifyErrors,
                syncErrors,
                erased,
                toErase,
                failure,
                status,
                hidden);
    }
}
