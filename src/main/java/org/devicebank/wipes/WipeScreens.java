package org.devicebank.wipes;

import static org.devicebank.places.Permission.PROVE_WIPES;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.DATA)
class WipeScreens implements DevicePanel {

    private final Wipes wipes;
    private final Parties parties;

    WipeScreens(Wipes wipes, Parties parties) {
        this.wipes = wipes;
        this.parties = parties;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var attempts = wipes.of(device);
        var next = device.stage() == Stage.IDENTIFIED && Asking.now().may(PROVE_WIPES);
        if (!next && attempts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                "wipes/panel",
                Map.of(
                        "device",
                        device,
                        "attempts",
                        attempts,
                        "unproven",
                        wipes.unproven(device),
                        "open",
                        next,
                        "me",
                        Asking.now().member(),
                        "names",
                        parties.names()),
                next));
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/devices/{id}/wipes-by-hand")
    String byHand(
            @PathVariable DeviceId id,
            @RequestParam DriveId drive,
            HandForm told,
            @RequestParam MultipartFile document,
            RedirectAttributes redirect)
            throws IOException {
        wipes.byHand(id, drive, told, String.valueOf(document.getOriginalFilename()), document.getBytes());
        redirect.addFlashAttribute("done", Sentence.of("wipes.recorded"));
        return "redirect:/devices/" + id;
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/devices/{id}/wipes/{attempt}/confirmation")
    String confirm(@PathVariable DeviceId id, @PathVariable UUID attempt) {
        wipes.confirm(attempt);
        return "redirect:/devices/" + id;
    }

    @Needs(PROVE_WIPES)
    @PostMapping("/devices/{id}/absent-drives")
    String absent(@PathVariable DeviceId id, @RequestParam DriveId drive, @RequestParam String why) {
        wipes.absent(id, drive, why);
        return "redirect:/devices/" + id;
    }
}
