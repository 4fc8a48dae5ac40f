package org.devicebank.devices;

import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Needs;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DeviceScreens {

    private static final int PAGE = 50;

    private final Devices devices;
    private final Parties parties;
    private final List<DevicePanel> panels;

    DeviceScreens(Devices devices, Parties parties, List<DevicePanel> panels) {
        this.devices = devices;
        this.parties = parties;
        this.panels = panels;
    }

    @Needs(SEE_DEVICES)
    @GetMapping("/devices")
    String list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        model.addAttribute("page", devices.list(new DeviceFilter(stage, kind, null, from), PAGE));
        model.addAttribute("stage", stage == null ? "" : stage.name());
        model.addAttribute("kind", kind == null ? "" : kind.name());
        return "devices/list";
    }

    @Needs(SEE_DEVICES)
    @GetMapping("/devices/{id}")
    String device(@PathVariable DeviceId id, Model model) {
        var device = devices.get(id);
        model.addAttribute("device", device);
        model.addAttribute("next", NextStep.of(device));
        model.addAttribute("drives", devices.drives(id));
        model.addAttribute("numbers", devices.numbers(id));
        model.addAttribute("journey", devices.journey(id).reversed());
        model.addAttribute("names", parties.names());
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> panel.panel(device))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(panel -> panel.first() ? 0 : panel.next() ? 1 : 2))
                        .toList());
        return "devices/device";
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/flags")
    String flag(
            @PathVariable DeviceId id,
            @RequestParam Flag flag,
            @RequestParam String note,
            RedirectAttributes redirect) {
        if (!flag.liftedByHand()) {
            throw Refused.conflict("refused.devices.flag_held", flag.name());
        }
        var raised = devices.get(id).flags().contains(flag);
        devices.advance(id, raised ? new Step.Lift(flag, note) : new Step.Raise(flag, note));
        redirect.addFlashAttribute("done", Sentence.of(raised ? "devices.lifted" : "devices.raised"));
        return "redirect:/devices/" + id;
    }
}
