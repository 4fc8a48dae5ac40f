package org.devicebank.certificates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.journal.Happening;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Stage;
import org.devicebank.wipes.Attempt;
import org.devicebank.wipes.Wipes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what is known of devices and their drives, as a certificate lists it.
@Component
final class Drafts {

    private static final Set<Stage> NOT_LOOKED_INTO =
            EnumSet.of(Stage.OFFERED, Stage.COLLECTED, Stage.RECEIVED, Stage.RETURNED);
    private static final Set<NumberKind> NUMBERS = EnumSet.of(NumberKind.ASSET_TAG, NumberKind.IMEI);

    private final Devices devices;
    private final Wipes wipes;
    private final Leftovers leftovers;
    private final Parties parties;
    private final Places places;
    private final Press press;

    Drafts(Devices devices, Wipes wipes, Leftovers leftovers, Parties parties, Places places, Press press) {
        this.devices = devices;
        this.wipes = wipes;
        this.leftovers = leftovers;
        this.parties = parties;
        this.places = places;
        this.press = press;
    }

    /// What the bank knows of some devices at one moment.
    Statement statement(
            CertificateNumber number,
            String key,
            @Nullable CertificateNumber replaces,
            Instant at,
            Statement.@Nullable Gift gift,
            List<DeviceId> about) {
        var staff = Staff.of(parties.members(), press);
        var listed = about.stream().map(one -> listed(one, staff)).toList();
        var doubts = Doubts.about(listed, gift, leftovers.beside(listed));
        return new Statement(
                number,
                places.current().name(),
                at,
                staff.person(Asking.now().member(), at),
                key,
                replaces,
                gift,
                listed,
                doubts.notProven().stream().map(press::say).toList(),
                doubts.limits().stream().map(press::say).toList());
    }

    private Statement.Listed listed(DeviceId id, Staff staff) {
        var device = devices.get(id);
        var looked = !NOT_LOOKED_INTO.contains(device.stage());
        return new Statement.Listed(
                device.tag().text(),
                device.kind(),
                device.maker(),
                device.model(),
                device.serial(),
                numbers(id),
                device.route(),
                device.care().assurance(),
                looked,
                looked ? drives(device, staff) : List.of());
    }

    private List<String> numbers(DeviceId id) {
        return devices.numbers(id).stream()
                .filter(number -> NUMBERS.contains(number.kind()))
                .map(Registration.Number::text)
                .toList();
    }

    private List<Statement.Drive> drives(Device device, Staff staff) {
        var attempts = wipes.of(device).stream().collect(Collectors.groupingBy(Attempt::drive));
        var policies = wipes.policies(device);
        var proven = devices.journey(device.id()).stream()
                .filter(step -> "devices.prove_drive".equals(step.what()))
                .collect(Collectors.toMap(
                        step -> String.valueOf(step.facts().get("drive")), step -> step, (_, later) -> later));
        var listed = new ArrayList<Statement.Drive>();
        for (var drive : devices.drives(device.id())) {
            var tried = attempts.getOrDefault(drive.id(), List.of());
            var step = proven.get(drive.id().toString());
            listed.add(drive(listed.size() + 1, drive, tried, policies, step, staff));
        }
        return listed;
    }

    private Statement.Drive drive(
            int number,
            Drive drive,
            List<Attempt> attempts,
            Map<UUID, String> policies,
            @Nullable Happening step,
            Staff staff) {
        return new Statement.Drive(
                number,
                drive.model(),
                drive.serial(),
                drive.medium(),
                drive.bytes(),
                drive.state(),
                drive.state() == DriveState.ABSENT && step != null ? staff.person(step.by(), step.at()) : null,
                attempts.stream()
                        .filter(attempt ->
                                attempt.proves() && attempt.evidence().equals(drive.evidence()))
                        .findFirst()
                        .map(attempt -> proof(attempt, policies.getOrDefault(attempt.id(), ""), step, staff))
                        .orElse(null),
                drive.state() == DriveState.UNPROVEN
                        ? attempts.stream().flatMap(this::tried).toList()
                        : List.of());
    }

    private Statement.Proof proof(Attempt attempt, String policy, @Nullable Happening step, Staff staff) {
        var confirmed = attempt.confirmedBy();
        return new Statement.Proof(
                attempt.level(),
                attempt.technique(),
                attempt.tool(),
                attempt.readBack(),
                attempt.binding(),
                attempt.evidence().sha256(),
                policy,
                staff.person(attempt.doneBy(), attempt.judgedAt()),
                confirmed == null ? null : staff.person(confirmed, step == null ? attempt.judgedAt() : step.at()),
                Discretion.of(attempt.reasons()).stream().map(press::say).toList());
    }

    /// Why an attempt on a drive that is still unproven does not settle it.
    private Stream<String> tried(Attempt attempt) {
        var why = attempt.proves()
                ? Sentence.of("certificates.tried.doubted", attempt.tool())
                : attempt.waitsForSecondPerson()
                        ? Sentence.of("certificates.tried.waits", attempt.tool())
                        : Sentence.of(
                                "certificates.tried",
                                attempt.tool(),
                                attempt.verdict().key());
        var document =
                Sentence.of("certificates.tried.document", attempt.evidence().sha256());
        return Stream.of(List.of(why), Discretion.of(attempt.reasons()), List.of(document))
                .flatMap(List::stream)
                .map(press::say);
    }
}
