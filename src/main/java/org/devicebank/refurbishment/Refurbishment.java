package org.devicebank.refurbishment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.devicebank.devices.Devices;
import org.devicebank.devices.DriveFound;
import org.devicebank.devices.Grade;
import org.devicebank.devices.Route;
import org.devicebank.devices.Step;
import org.devicebank.evidence.Evidence;
import org.devicebank.hardware.Hardware;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The work at the bench, from the first look to the grade.
@Component
@Transactional
public class Refurbishment {

    /// A file as it was sent.
    public record Text(String fileName, byte[] content) {}

    private final InspectionStore store;
    private final Devices devices;
    private final Evidence evidence;

    Refurbishment(InspectionStore store, Devices devices, Evidence evidence) {
        this.store = store;
        this.devices = devices;
        this.evidence = evidence;
    }

    /// Identifies a device by what it says of itself.
    ///
    /// @return what a person should look at
    public List<Sentence> identify(DeviceId id, List<Text> texts) {
        if (texts.isEmpty()) {
            throw Refused.unfit("refused.refurbishment.nothing");
        }
        var snapshot = Hardware.merge(
                texts.stream().map(text -> Hardware.read(text.content())).toList());
        var sources = new ArrayList<EvidenceId>();
        texts.forEach(text -> sources.add(evidence.keep(text.fileName(), "text/plain", text.content())));
        var kind = snapshot.kind() == null ? devices.get(id).kind() : snapshot.kind();
        devices.advance(
                id,
                new Step.Identify(
                        kind,
                        snapshot.maker(),
                        snapshot.model(),
                        snapshot.serial(),
                        snapshot.processor(),
                        snapshot.memoryGb(),
                        snapshot.disks().stream().map(Refurbishment::drive).toList(),
                        sources));
        return snapshot.doubts();
    }

    /// Identifies a device by looking at it; one drive, or none for a kind that holds no data.
    public void identifyByHand(DeviceId id, Kind kind, Optional<DriveFound> drive) {
        devices.advance(
                id,
                new Step.Identify(
                        kind, null, null, null, null, null, drive.stream().toList(), List.of()));
    }

    private static DriveFound drive(Snapshot.Disk disk) {
        return new DriveFound(disk.serial(), disk.model(), Medium.valueOf(disk.medium()), disk.bytes());
    }

    /// Writes down what the bench found. What is fit for people goes on to be ready; what is not is kept for parts.
    ///
    /// @return the grade, empty when it is not fit as it is
    public Optional<Grade> inspect(DeviceId id, Inspection found) {
        var grade = Grading.of(found);
        devices.advance(id, new Step.Inspect(found.facts()));
        store.insert(id, found, grade.orElse(null));
        if (grade.isEmpty()) {
            devices.advance(id, new Step.Reroute(Route.PARTS, "not fit as it is"));
        }
        return grade;
    }

    /// Makes a device ready, with the grade that its last inspection gives.
    public Grade release(DeviceId id) {
        var grade = store.last(id)
                .flatMap(Grading::of)
                .orElseThrow(() -> Refused.conflict("refused.refurbishment.no_grade"));
        devices.advance(id, new Step.Release(grade));
        return grade;
    }

    @Transactional(readOnly = true)
    public Optional<Grade> gradeOf(DeviceId id) {
        return store.last(id).flatMap(Grading::of);
    }
}
