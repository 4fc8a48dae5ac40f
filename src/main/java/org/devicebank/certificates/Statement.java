package org.devicebank.certificates;

import java.time.Instant;
import java.util.List;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Route;
import org.devicebank.wipes.Attempt;
import org.jspecify.annotations.Nullable;

/// What a certificate says: the fields of NIST SP 800-88 section 4.8, and nobody who received anything.
///
/// @param key the name of the key it is sealed with
/// @param replaces the certificate that this one takes the place of
/// @param gift the donation it is about, or null when it is about one device
/// @param notProven what may still be on a drive, in sentences
/// @param limits what else nobody has shown, in sentences
record Statement(
        CertificateNumber number,
        String place,
        Instant issuedAt,
        Person issuedBy,
        String key,
        @Nullable CertificateNumber replaces,
        @Nullable Gift gift,
        List<Listed> devices,
        List<String> notProven,
        List<String> limits) {

    public Statement {
        devices = List.copyOf(devices);
        notProven = List.copyOf(notProven);
        limits = List.copyOf(limits);
    }

    public int drives() {
        return devices.stream().mapToInt(device -> device.drives().size()).sum();
    }

    /// How many drives may still hold somebody's data.
    int unproven() {
        return count(DriveState.UNPROVEN);
    }

    /// How many drives were said not to be there.
    int absent() {
        return count(DriveState.ABSENT);
    }

    /// How many devices nobody has looked into, so that nobody knows their drives.
    int unknown() {
        return (int) devices.stream().filter(device -> !device.identified()).count();
    }

    private int count(DriveState state) {
        return (int) devices.stream()
                .flatMap(device -> device.drives().stream())
                .filter(drive -> drive.state() == state)
                .count();
    }

    /// Somebody who works at the bank, when they did their part, and in which duty.
    public record Person(String name, String role, Instant at) {}

    /// A donation, and the organisation it came from.
    ///
    /// @param extra devices that came without being listed
    public record Gift(String reference, String donor, Instant loadedAt, int listed, int found, int extra) {}

    /// A device and its drives.
    ///
    /// @param numbers the donor's own numbers and its IMEIs
    /// @param assurance how careful its donor asked us to be, 1 to 3
    /// @param identified whether it was looked into, so that its drives are known
    public record Listed(
            String tag,
            Kind kind,
            @Nullable String maker,
            @Nullable String model,
            @Nullable String serial,
            List<String> numbers,
            Route route,
            int assurance,
            boolean identified,
            List<Drive> drives) {

        public Listed {
            numbers = List.copyOf(numbers);
            drives = List.copyOf(drives);
        }
    }

    /// A drive and what is known of the data on it.
    ///
    /// @param number its place in the device, from 1
    /// @param model maker and model, as the drive names itself
    /// @param said who said that it is not there
    /// @param tried what was tried and proves nothing, in sentences
    public record Drive(
            int number,
            @Nullable String model,
            @Nullable String serial,
            Medium medium,
            @Nullable Long bytes,
            DriveState state,
            @Nullable Person said,
            @Nullable Proof proof,
            List<String> tried) {

        public Drive {
            tried = List.copyOf(tried);
        }

        public Verdict verdict() {
            return state == DriveState.WIPED || state == DriveState.DESTROYED ? Verdict.PROVEN : Verdict.NOT_PROVEN;
        }
    }

    /// Why a drive holds nobody's data.
    ///
    /// @param tool with its version, as it calls itself
    /// @param binding how we know that it was this drive
    /// @param evidence the SHA-256 of the document behind it
    /// @param policy the version of the rules it was held to
    /// @param handedIn who did the wipe, or handed its log in
    /// @param verified the second person who looked; null when the counters of the log were judged without one
    /// @param findings what the proof says, in sentences
    public record Proof(
            Level level,
            Technique technique,
            String tool,
            Attempt.ReadBack readBack,
            Attempt.Bound binding,
            String evidence,
            String policy,
            Person handedIn,
            @Nullable Person verified,
            List<String> findings) {

        public Proof {
            findings = List.copyOf(findings);
        }
    }
}
