package org.devicebank.stations;

import static org.devicebank.places.Permission.PROVE_WIPES;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.devicebank.stages.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.DATA + 1)
class OrderScreens implements DevicePanel {

    private final Orders orders;
    private final Stations stations;
    private final Tokens tokens;
    private final Devices devices;

    OrderScreens(Orders orders, Stations stations, Tokens tokens, Devices devices) {
        this.orders = orders;
        this.stations = stations;
        this.tokens = tokens;
        this.devices = devices;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        if (!Asking.now().may(PROVE_WIPES)) {
            return Optional.empty();
        }
        var given = orders.of(device.id());
        var visit = stations.lastVisit(device.id());
        var now = device.stage() == Stage.IDENTIFIED
                && (visit.isPresent() || tokens.all().stream().anyMatch(Station::active));
        if (!now && given.isEmpty() && visit.isEmpty()) {
            return Optional.empty();
        }
        var choices = new LinkedHashMap<Drive, Optional<Sentence>>();
        if (now) {
            var ordered =
                    given.stream().filter(WipeOrder::open).map(WipeOrder::drive).toList();
            devices.drives(device.id()).stream()
                    .filter(drive -> !drive.safe() && !ordered.contains(drive.id()))
                    .forEach(drive -> choices.put(drive, orders.against(drive)));
        }
        var model = new HashMap<String, Object>(Map.of("device", device, "orders", given, "choices", choices));
        visit.ifPresent(one -> model.put("visit", one));
        return Optional.of(new Panel("stations/panel", model, now && visit.isPresent() && !choices.isEmpty()));
    }

    /// The page that asks once, in words, before anything is ordered.
    @Needs(PROVE_WIPES)
    @GetMapping("/devices/{id}/wipe-orders")
    String ask(
            @PathVariable DeviceId id,
            @RequestParam(defaultValue = "") List<DriveId> drive,
            @RequestParam(defaultValue = "false") boolean outside,
            Model model) {
        if (drive.isEmpty()) {
            throw Refused.unfit("refused.stations.no_drive");
        }
        model.addAttribute("device", devices.get(id));
        model.addAttribute(
                "drives",
                devices.drives(id).stream()
                        .filter(one -> drive.contains(one.id()))
                        .toList());
        model.addAttribute("outside", outside);
        return "stations/confirm";
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/devices/{id}/wipe-orders")
    String give(
            @PathVariable DeviceId id,
            @RequestParam(defaultValue = "") List<DriveId> drive,
            @RequestParam(defaultValue = "false") boolean outside,
            RedirectAttributes redirect) {
        orders.give(id, drive, outside);
        redirect.addFlashAttribute("done", Sentence.of("stations.given", drive.size()));
        return "redirect:/devices/" + id;
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/devices/{id}/wipe-orders/{order}/withdrawal")
    String withdraw(@PathVariable DeviceId id, @PathVariable OrderId order, RedirectAttributes redirect) {
        orders.withdraw(id, order);
        redirect.addFlashAttribute("done", Sentence.of("stations.withdrawn"));
        return "redirect:/devices/" + id;
    }
}
