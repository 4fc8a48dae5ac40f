package org.devicebank.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.parts.Bought;
import org.devicebank.parts.Harvest;
import org.devicebank.parts.PartKind;
import org.devicebank.parts.PartOrigin;
import org.devicebank.parts.Parts;
import org.devicebank.places.Role;
import org.devicebank.repairs.Fault;
import org.devicebank.repairs.Outcome;
import org.devicebank.repairs.Repairs;
import org.devicebank.repairs.Work;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Parts are bought and taken out of what nobody can use; laptops are mended with them.
@Component
@Order(30)
final class RepairScene implements Scene {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String CELLS = "Cells & Cables Ltd";

    private final Devices devices;
    private final Parts parts;
    private final Repairs repairs;
    private final Evidence evidence;

    RepairScene(Devices devices, Parts parts, Repairs repairs, Evidence evidence) {
        this.devices = devices;
        this.parts = parts;
        this.repairs = repairs;
        this.evidence = evidence;
    }

    @Override
    public void play(People people) {
        people.as(Role.TECHNICIAN).run(this::buy);
        people.as(Role.TECHNICIAN).run(this::takeApart);
        people.as(Role.COORDINATOR).run(this::endWaste);
        people.as(Role.TECHNICIAN).run(this::mend);
    }

    private void buy() {
        parts.buy(new Bought(PartKind.BATTERY_LAPTOP, PartOrigin.NEW, CELLS, 27_50, DAY, 3, ""));
        parts.buy(new Bought(PartKind.RAM_8, PartOrigin.REFURBISHED, "Second Memory", 11_00, DAY, 4, ""));
        parts.buy(new Bought(PartKind.CHARGER_LAPTOP, PartOrigin.NEW, CELLS, 14_99, DAY, 2, ""));
        parts.setLevel(PartKind.BATTERY_LAPTOP, 2);
        parts.setLevel(PartKind.CHARGER_LAPTOP, 4);
    }

    private void takeApart() {
        laptops(Stage.TESTED, Route.PARTS).stream().limit(2).forEach(id -> {
            parts.harvest(id, new Harvest(PartKind.KEYBOARD_LAPTOP, "every key answers", null));
            parts.harvest(id, new Harvest(PartKind.RAM_8, "one pass of the memory test without errors", null));
        });
    }

    private void endWaste() {
        parts.inStock().stream()
                .filter(piece -> piece.awaitsEvidence() && piece.kind() == PartKind.RAM_8)
                .limit(1)
                .forEach(piece -> {
                    var text = "Memory module " + piece.label() + ": cleaned, tested, fit for its first use again.";
                    var paper = evidence.keep(
                            "end-of-waste-" + piece.label() + ".txt",
                            "text/plain",
                            text.getBytes(StandardCharsets.UTF_8));
                    parts.endWaste(piece.id(), paper, "tested to the list agreed with our treatment facility");
                });
    }

    private void mend() {
        var waiting = laptops(Stage.WIPED, Route.REUSE);
        if (waiting.size() < 3) {
            return;
        }
        var job = repairs.open(waiting.get(0), new Fault(null, "holds its charge for ten minutes"));
        parts.fitAny(waiting.get(0), PartKind.BATTERY_LAPTOP);
        parts.fitAny(waiting.get(0), PartKind.RAM_8);
        repairs.finish(job, new Work(Outcome.MENDED, "new battery, and more memory", 25));
        repairs.open(waiting.get(1), new Fault(null, "two keys are missing"));
        repairs.open(waiting.get(2), new Fault(null, "the hinge is loose"));
    }

    private List<DeviceId> laptops(Stage stage, Route route) {
        return devices.list(DeviceFilter.at(stage), 50).rows().stream()
                .filter(one -> one.kind() == Kind.LAPTOP && one.route() == route && !one.flagged())
                .map(DeviceRow::id)
                .toList();
    }
}
