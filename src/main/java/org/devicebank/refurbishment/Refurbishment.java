package org.devicebank.refurbishment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.hardware.Hardware;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Route;
import org.devicebank.stages.Step;
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
    private final Clock clock;

    Refurbishment(InspectionStore store, Devices devices, Evidence evidence, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.evidence = evidence;
        this.clock = clock;
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
        var said = MachineSaid.facts(snapshot, texts.stream().map(Text::content).toList());
        if (!said.isEmpty()) {
            devices.note(id, MachineSaid.WHAT, said);
        }
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

    /// A short look: five answers and no electrical test. What is not fit is kept for parts at once.
    ///
    /// @return the grade, empty when it is not fit as it is
    public Optional<Grade> inspect(DeviceId id, Inspection found) {
        var tested = keep(id, Sheet.of(Sheet.SHORT, devices.get(id).kind()), found.answers());
        if (!tested.passed()) {
            devices.advance(id, new Step.Reroute(Route.PARTS, "not fit as it is"));
        }
        return tested.grade();
    }

    /// Writes down what was answered on the test sheet in force.
    ///
    /// @param restIsFine whether the person says that everything else was tested and is fine
    /// @return what it comes to
    Tested test(DeviceId id, Answers answers, boolean restIsFine) {
        var sheet = Sheet.current(devices.get(id).kind());
        return keep(id, sheet, restIsFine ? Judging.restIsFine(sheet, answers) : answers);
    }

    /// A swollen battery is flagged with the sheet that says so, in one transaction: there is no moment in between
    /// in which the device could be passed on.
    private Tested keep(DeviceId id, Sheet sheet, Answers answers) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mustBeSafeToTouch(id);
        var result = Judging.of(sheet, answers, Judging.day(now));
        var graded = result.outcome() == Result.Outcome.PASSED ? Grading.of(sheet, answers, Grading.version()) : null;
        devices.advance(id, new Step.Inspect(facts(sheet, answers, result)));
        store.insert(id, sheet, answers, result, graded == null ? null : graded.grade(), now);
        if (result.outcome() == Result.Outcome.STOPPED) {
            devices.advance(id, new Step.Raise(Flag.BATTERY_SWOLLEN, "found at the test"));
        }
        return new Tested(sheet, answers, result, graded, Asking.now().member(), now);
    }

    private void mustBeSafeToTouch(DeviceId id) {
        if (devices.get(id).flags().contains(Flag.BATTERY_SWOLLEN)) {
            throw Refused.conflict("refused.refurbishment.swollen");
        }
    }

    private static Map<String, Object> facts(Sheet sheet, Answers answers, Result result) {
        var facts = new HashMap<String, Object>(answers.of());
        facts.put("sheet", sheet.version());
        facts.put("outcome", result.outcome());
        return facts;
    }

    /// A swollen battery may be seen at any time, long before the test.
    void reportSwollen(DeviceId id) {
        mustBeSafeToTouch(id);
        devices.advance(id, new Step.Raise(Flag.BATTERY_SWOLLEN, "seen at the bench"));
    }

    /// A device that cannot go to a person is meant for parts from now on.
    void useForParts(DeviceId id, String reason) {
        devices.advance(id, new Step.Reroute(Route.PARTS, reason));
    }

    /// Makes a device ready, with the grade that its last test gives. It is held first, so that no other test falls
    /// between the reading of that grade and the step.
    public Grade release(DeviceId id) {
        devices.hold(id);
        var grade = gradeOf(id).orElseThrow(() -> Refused.conflict("refused.refurbishment.no_grade"));
        devices.advance(id, new Step.Release(grade));
        return grade;
    }

    @Transactional(readOnly = true)
    Optional<Grade> gradeOf(DeviceId id) {
        return store.last(id).flatMap(Tested::grade);
    }

    @Transactional(readOnly = true)
    public Optional<Tested> lastTest(DeviceId id) {
        return store.last(id);
    }

    /// What the machine itself has answered of the sheet.
    @Transactional(readOnly = true)
    Answers prefilled(DeviceId id) {
        return MachineSaid.prefill(devices.journey(id));
    }
}
