package org.devicebank.shortfalls;

import static org.devicebank.places.Permission.ALLOCATE;
import static org.devicebank.places.Permission.AUDIT;
import static org.devicebank.places.Permission.PROVE_WIPES;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SET_POLICY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Organisation;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.devicebank.policies.Change;
import org.devicebank.policies.Policies;
import org.devicebank.proofs.Level;
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
@Order(DevicePanel.FIRST)
class PolicyScreens implements DevicePanel, Waits {

    private static final String LIST = "/policy/shortfalls";

    private final Shortfalls shortfalls;
    private final Policies policies;
    private final Parties parties;

    PolicyScreens(Shortfalls shortfalls, Policies policies, Parties parties) {
        this.shortfalls = shortfalls;
        this.policies = policies;
        this.parties = parties;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var weak = shortfalls.of(device);
        if (weak.isEmpty()) {
            return Optional.empty();
        }
        var here = Where.of(device.stage()) != Where.ISSUED;
        return Optional.of(new Panel(
                "shortfalls/panel",
                Map.of("device", device, "drives", weak, "policy", policies.inForce(), "here", here),
                here && Asking.now().may(PROVE_WIPES),
                true));
    }

    @Override
    public List<Waiting> waiting() {
        var asking = Asking.now();
        var bench = asking.may(PROVE_WIPES) || asking.may(SET_POLICY);
        var issued = asking.may(ALLOCATE) || asking.may(AUDIT);
        if (!bench && !issued) {
            return List.of();
        }
        var counts = shortfalls.count();
        return List.of(
                waiting(Where.IN_STOCK, bench, counts),
                waiting(Where.RESERVED, bench || issued, counts),
                waiting(Where.ISSUED, issued, counts));
    }

    private static Waiting waiting(Where where, boolean mine, Map<Where, Long> counts) {
        return new Waiting(Sentence.of(where.key()), mine ? counts.getOrDefault(where, 0L) : 0, LIST);
    }

    @Needs(SEE_DEVICES)
    @GetMapping("/policy")
    String policy(Model model) {
        model.addAttribute("policy", policies.inForce());
        model.addAttribute("minimum", policies.minimum());
        model.addAttribute("history", policies.history());
        model.addAttribute("counts", shortfalls.count());
        model.addAttribute("names", parties.names());
        return "shortfalls/policy";
    }

    /// What a change would do; looking changes nothing.
    @Needs(SET_POLICY)
    @GetMapping("/policy/preview")
    String preview(
            @RequestParam(defaultValue = "") String medium,
            @RequestParam DataClass data,
            @RequestParam int assurance,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "false") boolean reset,
            Model model) {
        model.addAttribute("preview", shortfalls.preview(change(medium, data, assurance, least, reset)));
        model.addAttribute("partners", partners());
        return "shortfalls/preview";
    }

    @Needs(SET_POLICY)
    @PostMapping("/policy")
    String change(
            @RequestParam(defaultValue = "") String medium,
            @RequestParam DataClass data,
            @RequestParam int assurance,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "false") boolean reset,
            @RequestParam int seen,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        var weak = shortfalls.change(change(medium, data, assurance, least, reset), seen, reason);
        var count = weak.stream().map(Shortfall::device).distinct().count();
        redirect.addFlashAttribute(
                "done", Sentence.of("shortfalls.changed", policies.inForce().version(), count));
        return "redirect:" + (weak.isEmpty() ? "/policy" : LIST);
    }

    private static Change change(String medium, DataClass data, int assurance, String least, boolean reset) {
        @Nullable Medium of = medium.isEmpty() ? null : Medium.valueOf(medium);
        @Nullable Level level = least.isEmpty() ? null : Level.valueOf(least);
        return new Change(of, data, assurance, level, reset);
    }

    @Needs(SEE_DEVICES)
    @GetMapping(LIST)
    String list(Model model) {
        model.addAttribute("shortfalls", shortfalls.now());
        model.addAttribute("policy", policies.inForce());
        model.addAttribute("partners", partners());
        return "shortfalls/list";
    }

    private Map<OrganisationId, String> partners() {
        return parties.organisations().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    @Needs(PROVE_WIPES)
    @PostMapping(LIST + "/{id}")
    String wipeAgain(@PathVariable DeviceId id, RedirectAttributes redirect) {
        shortfalls.wipeAgain(id);
        redirect.addFlashAttribute("done", Sentence.of("shortfalls.sent_back"));
        return "redirect:/devices/" + id;
    }
}
