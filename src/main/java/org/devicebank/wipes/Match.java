package org.devicebank.wipes;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Run;
import org.jspecify.annotations.Nullable;

/// Compares what a run says of its drive with one drive of ours.
///
/// @param drives all the drives the run could be about, this one among them
/// @param deviceSerial the serial number of the machine the drive sits in, when known
record Match(
        Session session,
        Run run,
        Drive drive,
        List<Drive> drives,
        @Nullable String deviceSerial) {

    private static final double SIZES_AGREE_WITHIN = 0.01;
    /// A size noted in gigabytes may have been meant in gibibytes, but no more than that.
    private static final double NO_ROUNDING_EXPLAINS = 0.12;
    private static final int SHORTEST_MODEL = 4;

    Binding bySerial() {
        var against = against();
        var serial = run.identity().serial();
        return against.isEmpty() && serial != null
                ? new Binding.Matched(drive.id(), serial, remarks())
                : new Binding.Unbound(against);
    }

    /// A person may settle what the log leaves open, not what it denies.
    Binding byPerson(MemberId said, MemberId confirmed, String reason) {
        refuseWhatIsDenied();
        return new Binding.ByPerson(drive.id(), said, confirmed, reason, against());
    }

    /// @throws Refused when the proof names another drive, or one of another size
    void refuseWhatIsDenied() {
        var serial = run.identity().serial();
        if (serial != null && !is(drive, serial) && namesAnother(serial)) {
            throw Refused.conflict("refused.wipes.other_drive", serial);
        }
        if (sizesDisagree(NO_ROUNDING_EXPLAINS)) {
            throw Refused.conflict("refused.wipes.other_size", shown(run.total()), shown(drive.bytes()));
        }
    }

    private boolean namesAnother(String serial) {
        return drives.stream().anyMatch(other -> is(other, serial))
                || hasSerial(drive) && !run.identity().behindUsb();
    }

    private List<Sentence> against() {
        var against = new ArrayList<Sentence>();
        var serial = run.identity().serial();
        if (serial == null) {
            against.add(Sentence.of(run.identity().said().key()));
        } else if (!hasSerial(drive)) {
            against.add(Sentence.of("wipes.reason.drive_without_serial", serial));
        } else if (!is(drive, serial)) {
            against.add(Sentence.of("wipes.reason.serials_differ", serial, shown(drive.serial())));
        } else {
            twice(serial, against);
            adapter(serial, against);
        }
        if (sizesDisagree(SIZES_AGREE_WITHIN)) {
            against.add(Sentence.of("wipes.reason.sizes_differ", shown(run.total()), shown(drive.bytes())));
        }
        return against;
    }

    /// A serial number that two drives carry tells neither.
    private void twice(String serial, List<Sentence> against) {
        var normal = Identifiers.normal(serial);
        var inLog = session.drives().stream()
                .filter(other -> other.identity().serial() != null
                        && Identifiers.normal(shown(other.identity().serial())).equals(normal))
                .count();
        var ofOurs = drives.stream().filter(other -> is(other, serial)).count();
        if (inLog > 1) against.add(Sentence.of("wipes.reason.serial_twice_in_log", serial, inLog));
        if (ofOurs > 1) against.add(Sentence.of("wipes.reason.serial_twice_here", serial, ofOurs));
    }

    /// An adapter may give its own number for every drive plugged into it: then the model must agree as well.
    private void adapter(String serial, List<Sentence> against) {
        if (!run.identity().behindUsb()) return;
        var told = Identifiers.normal(shown(run.identity().model()));
        var ours = Identifiers.normal(shown(drive.model()));
        var agree = told.length() >= SHORTEST_MODEL
                && ours.length() >= SHORTEST_MODEL
                && (ours.startsWith(told) || told.startsWith(ours));
        if (!agree) against.add(Sentence.of("wipes.reason.adapter", serial));
    }

    /// Drives are often wiped on another machine than their own, so this is a remark and not an objection.
    private List<Sentence> remarks() {
        var host = session.machine().serial();
        if (host == null || deviceSerial == null || Identifiers.isPlaceholder(deviceSerial)) return List.of();
        return Identifiers.normal(host).equals(Identifiers.normal(deviceSerial))
                ? List.of()
                : List.of(Sentence.of("wipes.reason.other_machine", host, deviceSerial));
    }

    private boolean sizesDisagree(double within) {
        var told = run.total();
        var ours = drive.bytes();
        return told != null && ours != null && ours > 0 && Math.abs(told - ours) > within * Math.max(told, ours);
    }

    private static boolean hasSerial(Drive drive) {
        return drive.serial() != null && !Identifiers.isPlaceholder(drive.serial());
    }

    private static boolean is(Drive drive, String serial) {
        return drive.serial() != null
                && hasSerial(drive)
                && Identifiers.normal(drive.serial()).equals(Identifiers.normal(serial));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
