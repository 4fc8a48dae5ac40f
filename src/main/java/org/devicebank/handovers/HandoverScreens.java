package org.devicebank.handovers;

import static org.devicebank.places.Permission.CARRY;
import static org.devicebank.places.Permission.HAND_OVER;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class HandoverScreens {

    private final Handovers handovers;

    HandoverScreens(Handovers handovers) {
        this.handovers = handovers;
    }

    @Needs({HAND_OVER, CARRY})
    @GetMapping("/handovers")
    String list(Model model) {
        model.addAttribute("devices", handovers.waiting());
        return "handovers/list";
    }

    @Needs(HAND_OVER)
    @GetMapping("/handovers/given")
    String given(Model model) {
        model.addAttribute("given", handovers.given());
        return "handovers/given";
    }

    @Needs(HAND_OVER)
    @PostMapping("/handovers/given/{handover}")
    String look(@PathVariable UUID handover, @RequestParam Given.Use use, RedirectAttributes redirect) {
        handovers.look(handover, use);
        redirect.addFlashAttribute("done", Sentence.of("handovers.looked"));
        return "redirect:/handovers/given";
    }

    @Needs(HAND_OVER)
    @GetMapping("/handovers/{id}")
    String device(@PathVariable DeviceId id, Model model) {
        model.addAttribute("device", handovers.get(id));
        model.addAttribute("arrived", handovers.arrived(id));
        return "handovers/device";
    }

    @Needs(HAND_OVER)
    @PostMapping("/handovers/{id}/arrival")
    String arrive(@PathVariable DeviceId id) {
        handovers.receive(id);
        return "redirect:/handovers/" + id;
    }

    @Needs(HAND_OVER)
    @PostMapping("/handovers/{id}")
    String handOver(
            @PathVariable DeviceId id,
            @RequestParam(required = false) @Nullable List<Explained> explained,
            @RequestParam Confirmed confirmed,
            @RequestParam(defaultValue = "INDIVIDUAL") Recipient recipient,
            @RequestParam(required = false) @Nullable Otherwise otherwise,
            @RequestParam(required = false) @Nullable Boolean firstTime,
            RedirectAttributes redirect) {
        var told = EnumSet.noneOf(Explained.class);
        told.addAll(explained == null ? List.of() : explained);
        handovers.handOver(id, told, confirmed, new Answer(recipient, otherwise, firstTime));
        redirect.addFlashAttribute("done", Sentence.of("handovers.done"));
        return "redirect:/handovers";
    }
}
