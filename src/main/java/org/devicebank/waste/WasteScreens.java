package org.devicebank.waste;

import static org.devicebank.places.Permission.RECYCLE;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.stages.Route;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.END)
class WasteScreens implements DevicePanel {

    private final Standings standings;
    private final Evidence evidence;

    WasteScreens(Standings standings, Evidence evidence) {
        this.standings = standings;
        this.evidence = evidence;
    }

    /// Shown once somebody decided, or once the device is not meant for reuse any more.
    @Override
    public Optional<Panel> panel(Device device) {
        var decisions = standings.decisions(device.id());
        var here = switch (device.stage()) {
            case RECEIVED, IDENTIFIED, WIPED, TESTED, READY -> true;
            case OFFERED, COLLECTED, RESERVED, DISPATCHED, HANDED_OVER, RETURNED, RECYCLED -> false;
        };
        if (decisions.isEmpty() && !here && device.route() == Route.REUSE) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("standing", standings.of(device.id()));
        model.put("decisions", decisions);
        model.put("conditions", standings.conditions());
        model.put("may", here && mayDecide());
        return Optional.of(new Panel("waste/panel", model, false));
    }

    private static boolean mayDecide() {
        return Asking.now().may(RECYCLE) || Asking.now().may(WORK_AT_THE_BENCH);
    }

    @Needs({RECYCLE, WORK_AT_THE_BENCH})
    @PostMapping("/devices/{id}/waste")
    String discard(@PathVariable DeviceId id, @RequestParam String why, RedirectAttributes redirect) {
        return told(id, new Turn.Discard(why.strip()), redirect);
    }

    @Needs({RECYCLE, WORK_AT_THE_BENCH})
    @PostMapping("/devices/{id}/waste/reuse")
    String reuse(
            @PathVariable DeviceId id,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        return told(id, new Turn.KeepForReuse(condition, reason.strip()), redirect);
    }

    @Needs({RECYCLE, WORK_AT_THE_BENCH})
    @PostMapping("/devices/{id}/waste/store")
    String store(@PathVariable DeviceId id, @RequestParam String where, RedirectAttributes redirect) {
        return told(id, new Turn.Store(where.strip()), redirect);
    }

    @Needs(RECYCLE)
    @PostMapping("/devices/{id}/waste/end")
    String end(
            @PathVariable DeviceId id,
            @RequestParam String proof,
            @RequestParam MultipartFile document,
            RedirectAttributes redirect)
            throws IOException {
        var kept = evidence.keep(
                String.valueOf(document.getOriginalFilename()), "application/octet-stream", document.getBytes());
        return told(id, new Turn.EndWaste(kept, proof.strip()), redirect);
    }

    private String told(DeviceId id, Turn turn, RedirectAttributes redirect) {
        var standing = standings.take(id, turn);
        redirect.addFlashAttribute(
                "done", Sentence.of("waste.kept", standing.status().key()));
        return "redirect:/devices/" + id;
    }

    @Needs(RECYCLE)
    @GetMapping("/recycling/holder")
    String holder(Model model) {
        standings.holder().ifPresent(holder -> model.addAttribute("holder", holder));
        model.addAttribute("conditions", standings.conditions());
        return "waste/holder";
    }

    @Needs(RECYCLE)
    @PostMapping("/recycling/holder")
    String keepHolder(
            @RequestParam String name,
            @RequestParam String address,
            @RequestParam String sic,
            @RequestParam(defaultValue = "") String codeStart,
            RedirectAttributes redirect) {
        standings.enterHolder(new Holder(name, address, sic, codeStart));
        redirect.addFlashAttribute("done", Sentence.of("waste.holder.kept"));
        return "redirect:/recycling/holder";
    }

    @Needs(RECYCLE)
    @PostMapping("/recycling/conditions")
    String keepCondition(@RequestParam String letter, @RequestParam String text, RedirectAttributes redirect) {
        standings.enterCondition(letter, text);
        redirect.addFlashAttribute("done", Sentence.of("waste.condition.kept", letter));
        return "redirect:/recycling/holder";
    }
}
