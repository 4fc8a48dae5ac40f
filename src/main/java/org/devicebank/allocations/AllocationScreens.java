package org.devicebank.allocations;

import static org.devicebank.places.Permission.ALLOCATE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.devicebank.devices.DeviceRow;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.RequestId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Organisation;
import org.devicebank.parties.Parties;
import org.devicebank.places.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AllocationScreens {

    private final Allocations allocations;
    private final Parties parties;

    AllocationScreens(Allocations allocations, Parties parties) {
        this.allocations = allocations;
        this.parties = parties;
    }

    @Needs(ALLOCATE)
    @GetMapping("/allocations")
    String page(Model model) {
        var ranked = allocations.ranked();
        Map<Kind, List<DeviceRow>> ready = new EnumMap<>(Kind.class);
        ranked.stream()
                .map(one -> one.request().kind())
                .distinct()
                .forEach(kind -> ready.put(kind, allocations.ready(kind).reversed()));
        model.addAttribute("ranked", ranked);
        model.addAttribute("ready", ready);
        model.addAttribute("promised", allocations.promised());
        model.addAttribute(
                "partners",
                parties.organisations().stream().collect(Collectors.toMap(Organisation::id, Organisation::name)));
        return "allocations/page";
    }

    @Needs(ALLOCATE)
    @PostMapping("/requests/{request}/reservation")
    String reserve(@PathVariable RequestId request, @RequestParam DeviceId device, RedirectAttributes redirect) {
        allocations.reserve(request, device);
        redirect.addFlashAttribute("done", Sentence.of("allocations.reserved"));
        return "redirect:/allocations";
    }

    @Needs(ALLOCATE)
    @PostMapping("/devices/{device}/dispatch")
    String dispatch(@PathVariable DeviceId device, RedirectAttributes redirect) {
        allocations.dispatch(device);
        redirect.addFlashAttribute("done", Sentence.of("allocations.dispatched"));
        return "redirect:/allocations";
    }

    @Needs(ALLOCATE)
    @PostMapping("/devices/{device}/reservation/release")
    String release(@PathVariable DeviceId device, @RequestParam(defaultValue = "") String reason) {
        allocations.release(device, reason);
        return "redirect:/allocations";
    }
}
