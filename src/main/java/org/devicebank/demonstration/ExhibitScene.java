package org.devicebank.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.exhibits.Exhibits;
import org.devicebank.exhibits.Intake;
import org.devicebank.exhibits.Pieces;
import org.devicebank.exhibits.Way;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Role;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Step;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A folder of files is dropped before anybody knows the machines: one log finds its drive when that is identified,
/// the others wait, each for another reason, and one is set aside.
@Component
@Order(70)
final class ExhibitScene implements Scene {

    private static final String WIPES = "PRNG Stream";

    private final Intake intake;
    private final Exhibits exhibits;
    private final Pieces pieces;
    private final Devices devices;
    private final Refurbishment refurbishment;

    ExhibitScene(Intake intake, Exhibits exhibits, Pieces pieces, Devices devices, Refurbishment refurbishment) {
        this.intake = intake;
        this.exhibits = exhibits;
        this.pieces = pieces;
        this.devices = devices;
        this.refurbishment = refurbishment;
    }

    private static Machines.Machine machine(String serial, String drive) {
        return new Machines.Machine("Laptop", "LENOVO", "ThinkPad T480", "20L6S12T00", serial, "", drive, false);
    }

    @Override
    public void play(People people) {
        people.as(Role.TECHNICIAN).run(this::folder);
    }

    private void folder() {
        var late = machine("PF1LATE7K", "WD-WXLATE0037K");
        take("nwipe_log_monday.txt", late.nwipe(WIPES));
        take("nwipe_log_monday (1).txt", late.nwipe(WIPES));
        take("nwipe_log_tuesday.txt", machine("PF1NEVER7K", "WD-WXNEVER087K").nwipe(WIPES));
        take("nwipe_quiet.txt", machine("PF1QUIET7K", "XXXXXXXXXXXXXXX").nwipe(WIPES));
        take("bench-notes.txt", "Wiped the two from the top shelf, all fine. T.");
        var number = new Registration.Number(NumberKind.SERIAL, late.serial());
        var id = devices.register(
                new Registration(Kind.LAPTOP, Origin.REUSED, "LENOVO", "ThinkPad T480", List.of(number)));
        devices.advance(id, new Step.Receive(null));
        refurbishment.identify(
                id,
                List.of(
                        new Refurbishment.Text("dmidecode.txt", bytes(late.dmidecode())),
                        new Refurbishment.Text("lshw.json", bytes(late.lshw()))));
        pieces.waiting(10).stream()
                .filter(one -> one.fileName().equals("bench-notes.txt"))
                .forEach(one -> exhibits.setAside(one.id(), "A note to oneself, and no proof of anything"));
    }

    private void take(String name, String text) {
        intake.take(name, bytes(text), Way.PAGE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
