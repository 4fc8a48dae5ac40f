package org.devicebank.support;

import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_REPORTS;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Permission;
import org.devicebank.places.Waits;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.WORK + 4)
class SupportScreens implements DevicePanel, Waits {

    private static final String PAGE = "/support";

    private final Support support;

    SupportScreens(Support support) {
        this.support = support;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        var here = SupportObjection.here(device);
        var chosen = support.chosen(device.id());
        if (!Choices.concerns(device.kind()) || !here && chosen.isEmpty()) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device);
        model.put("choices", here ? support.choices(device) : List.of());
        model.put("may", here && Asking.now().may(WORK_AT_THE_BENCH));
        model.put("list", support.listVersion());
        model.put("policy", support.policy());
        chosen.ifPresent(system -> model.put("chosen", system));
        return Optional.of(new Panel("support/panel", model, false));
    }

    @Override
    public List<Waiting> waiting() {
        var soon = Asking.now().may(Permission.ALLOCATE) ? support.endingSoon() : 0;
        return List.of(new Waiting(Sentence.of("support.waits", support.policy().soonMonths()), soon, PAGE));
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/devices/{id}/system")
    String choose(@PathVariable DeviceId id, @RequestParam OperatingSystem system, RedirectAttributes redirect) {
        support.choose(id, system);
        redirect.addFlashAttribute("done", Sentence.of("support.chosen"));
        return "redirect:/devices/" + id;
    }

    @Needs({SEE_DEVICES, SEE_REPORTS})
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("endings", support.endings());
        model.addAttribute("list", support.listVersion());
        model.addAttribute("policy", support.policy());
        return "support/list";
    }

    /// One line for each device that is out; nothing in it points at a person.
    @Needs(SEE_DEVICES)
    @GetMapping(PAGE + "/devices.csv")
    ResponseEntity<byte[]> devices() {
        var disposition =
                ContentDisposition.attachment().filename("support-dates.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(IssuedTable.csv(support.issued(), support.today(), support.listVersion()));
    }
}
