package org.devicebank.parts;

import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveState;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Parts on the page of a device: what was fitted, what was taken out.
@Controller
@Order(DevicePanel.WORK + 2)
class FittingScreens implements DevicePanel {

    private final Parts parts;
    private final Devices devices;

    FittingScreens(Parts parts, Devices devices) {
        this.parts = parts;
        this.devices = devices;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var fitted = parts.fittedIn(device.id());
        var taken = parts.takenFrom(device.id());
        var may = Parts.atTheBench(device) && Asking.now().may(WORK_AT_THE_BENCH);
        if (!may && fitted.isEmpty() && taken.isEmpty()) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("fitted", fitted);
        model.put("taken", taken);
        model.put("may", may);
        model.put("stock", may ? fitting(device) : List.<Piece>of());
        model.put("kinds", kinds(device));
        model.put(
                "drives",
                devices.drives(device.id()).stream()
                        .filter(drive -> drive.state() == DriveState.WIPED)
                        .toList());
        return Optional.of(new Panel("parts/panel", model, false));
    }

    private List<Piece> fitting(Device device) {
        return parts.inStock().stream()
                .filter(piece -> piece.fit() && piece.kind().fits(device.kind()))
                .toList();
    }

    private static List<PartKind> kinds(Device device) {
        return Arrays.stream(PartKind.values())
                .filter(kind -> kind.fits(device.kind()))
                .toList();
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/parts")
    String fit(
            @PathVariable DeviceId id,
            @RequestParam(required = false) @Nullable PartId piece,
            RedirectAttributes redirect) {
        if (piece == null) {
            throw Refused.unfit("refused.parts.choose");
        }
        parts.fit(id, piece);
        redirect.addFlashAttribute(
                "done", Sentence.of("parts.fitted", parts.get(piece).label()));
        return "redirect:/devices/" + id;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/harvest")
    String harvest(
            @PathVariable DeviceId id,
            @RequestParam PartKind partTaken,
            @RequestParam String partTested,
            @RequestParam(required = false) @Nullable DriveId partDrive,
            RedirectAttributes redirect) {
        var piece = parts.get(parts.harvest(
                id, new Harvest(partTaken, partTested, partTaken.isDrive() ? drive(id, partDrive) : null)));
        redirect.addFlashAttribute(
                "done", Sentence.of(piece.fromWaste() ? "parts.harvested.waste" : "parts.harvested", piece.label()));
        return "redirect:/devices/" + id;
    }

    private @Nullable Drive drive(DeviceId device, @Nullable DriveId id) {
        return devices.drives(device).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
