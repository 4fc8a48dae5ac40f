package org.devicebank.repairs;

import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.devicebank.stages.Flag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.WORK + 1)
class RepairScreens implements DevicePanel, Waits {

    private static final String PAGE = "/repairs";

    private final Repairs repairs;
    private final Parties parties;

    RepairScreens(Repairs repairs, Parties parties) {
        this.repairs = repairs;
        this.parties = parties;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var jobs = repairs.of(device.id());
        var here = switch (device.stage()) {
            case RECEIVED, IDENTIFIED, WIPED, TESTED, READY, RESERVED -> true;
            case OFFERED, COLLECTED, DISPATCHED, HANDED_OVER, RETURNED, RECYCLED -> false;
        };
        var may = here && Asking.now().may(WORK_AT_THE_BENCH) && !device.flags().contains(Flag.BATTERY_SWOLLEN);
        if (!may && jobs.isEmpty()) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("jobs", jobs);
        model.put("failed", may ? repairs.failed(device.id()) : List.of());
        model.put("may", may);
        return Optional.of(new Panel("repairs/panel", model, false));
    }

    @Override
    public List<Waiting> waiting() {
        var open = Asking.now().may(WORK_AT_THE_BENCH) ? repairs.countOpen() : 0;
        return List.of(new Waiting(Sentence.of("repairs.waits"), open, PAGE));
    }

    @Needs(WORK_AT_THE_BENCH)
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("open", repairs.open());
        model.addAttribute("finished", repairs.finished());
        model.addAttribute("now", repairs.now());
        return "repairs/list";
    }

    @Needs(SEE_DEVICES)
    @GetMapping(PAGE + "/{id}")
    String job(@PathVariable JobId id, Model model) {
        var job = repairs.get(id);
        model.addAttribute("job", job);
        model.addAttribute("parts", repairs.partsOf(job));
        model.addAttribute("names", parties.names());
        model.addAttribute("may", Asking.now().may(WORK_AT_THE_BENCH));
        return "repairs/job";
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/repairs")
    String open(
            @PathVariable DeviceId id,
            @RequestParam(defaultValue = "") String faultItem,
            @RequestParam(defaultValue = "") String faultWords,
            RedirectAttributes redirect) {
        var job = repairs.open(id, new Fault(faultItem, faultWords));
        redirect.addFlashAttribute("done", Sentence.of("repairs.opened"));
        return "redirect:" + PAGE + "/" + job;
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping(PAGE + "/{id}/finish")
    String finish(
            @PathVariable JobId id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam String done,
            @RequestParam(defaultValue = "0") int minutes,
            RedirectAttributes redirect) {
        if (outcome == null) {
            throw Refused.unfit("refused.repairs.outcome");
        }
        var after = repairs.finish(id, new Work(outcome, done, minutes));
        redirect.addFlashAttribute(
                "done", Sentence.of("repairs.after." + after.name().toLowerCase(Locale.ROOT)));
        return "redirect:/devices/" + repairs.get(id).device();
    }
}
