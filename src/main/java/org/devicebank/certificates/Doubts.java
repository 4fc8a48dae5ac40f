package org.devicebank.certificates;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.certificates.Statement.Drive;
import org.devicebank.certificates.Statement.Gift;
import org.devicebank.certificates.Statement.Listed;
import org.devicebank.kernel.Sentence;
import org.devicebank.stages.DriveState;
import org.devicebank.wipes.Attempt;
import org.jspecify.annotations.Nullable;

/// What a certificate must say that was not proven, as plainly as what was.
///
/// @param notProven somebody's data may still be there
/// @param limits nobody has shown more than this
record Doubts(List<Sentence> notProven, List<Sentence> limits) {

    Doubts {
        notProven = List.copyOf(notProven);
        limits = List.copyOf(limits);
    }

    /// @param beside what the documents tell of drives that are not listed
    static Doubts about(List<Listed> devices, @Nullable Gift gift, List<Sentence> beside) {
        var notProven = new ArrayList<Sentence>();
        var limits = new ArrayList<Sentence>();
        for (var device : devices) {
            if (!device.identified()) {
                notProven.add(Sentence.of("certificates.doubt.not_identified", device.tag()));
            } else if (device.drives().isEmpty()) {
                limits.add(Sentence.of(
                        "certificates.limit.no_drives",
                        device.tag(),
                        device.kind().key()));
            }
            device.drives().forEach(drive -> about(device, drive, notProven, limits));
        }
        if (gift != null && gift.listed() > gift.found()) {
            limits.add(Sentence.of("certificates.limit.not_found", gift.listed() - gift.found(), gift.listed()));
        }
        limits.addAll(beside);
        limits.add(Sentence.of("certificates.limit.others"));
        return new Doubts(notProven, limits);
    }

    private static void about(Listed device, Drive drive, List<Sentence> notProven, List<Sentence> limits) {
        switch (drive.state()) {
            case UNPROVEN -> notProven.add(doubt("certificates.doubt.unproven", device, drive));
            case ABSENT -> notProven.add(doubt("certificates.doubt.absent", device, drive));
            case WIPED, DESTROYED -> {
                if (drive.proof() == null) {
                    limits.add(doubt("certificates.limit.no_details", device, drive));
                } else if (drive.state() == DriveState.WIPED) {
                    wiped(device, drive, drive.proof(), limits);
                }
            }
        }
    }

    private static void wiped(Listed device, Drive drive, Statement.Proof proof, List<Sentence> limits) {
        if (proof.readBack() != Attempt.ReadBack.WHOLE) {
            limits.add(doubt("certificates.limit.not_read_back", device, drive));
        }
        if (proof.verified() == null) {
            limits.add(doubt("certificates.limit.one_person", device, drive));
        }
        if (proof.binding() == Attempt.Bound.BY_PERSON) {
            limits.add(doubt("certificates.limit.people_say", device, drive));
        }
    }

    private static Sentence doubt(String key, Listed device, Drive drive) {
        return Sentence.of(key, device.tag(), String.valueOf(drive.number()));
    }
}
