package org.devicebank.scanning;

import static org.devicebank.places.Permission.RECEIVE_DEVICES;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Found;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.FIRST)
class ScanScreens implements DevicePanel {

    private final Scanner scanner;
    private final Scans scans;
    private final Deck deck;
    private final Devices devices;

    ScanScreens(Scanner scanner, Scans scans, Deck deck, Devices devices) {
        this.scanner = scanner;
        this.scans = scans;
        this.deck = deck;
        this.devices = devices;
    }

    @Override
    public Optional<Panel> panel(Device device) {
        if (!Asking.now().may(WORK_AT_THE_BENCH)) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("device", device.id());
        model.put("cards", deck.mine());
        scans.latest(device.id()).ifPresent(scanned -> model.put("scanned", scanned));
        return Optional.of(new Panel("scanning/panel", model, false, true));
    }

    @Needs(SEE_DEVICES)
    @GetMapping("/scan")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID run,
            @RequestParam(required = false) @Nullable UUID seen,
            Model model) {
        var found = q.isBlank() ? List.<Found>of() : found(q);
        if (seen == null && found.stream().map(Found::device).distinct().count() == 1) {
            return "redirect:/devices/" + found.getFirst().device();
        }
        var rows = run == null ? List.<Scanned>of() : scans.run(run);
        var answer = rows.isEmpty() ? seen == null ? null : scans.find(seen).orElse(null) : rows.getFirst();
        model.addAttribute("looked", q.strip());
        model.addAttribute("found", found);
        model.addAttribute("receive", Asking.now().may(RECEIVE_DEVICES));
        model.addAttribute("rows", rows);
        model.addAttribute("run", rows.isEmpty() ? null : run);
        model.addAttribute("cards", deck.mine());
        model.addAttribute("answer", answer);
        if (answer != null && answer.device() != null) {
            model.addAttribute("device", devices.get(answer.device()));
        }
        return "scanning/page";
    }

    private List<Found> found(String number) {
        if (Tag.looksLike(number) && Tag.read(number).isEmpty()) {
            throw Refused.unfit("refused.devices.tag", number.strip());
        }
        return devices.find(number);
    }

    @Needs(SEE_DEVICES)
    @PostMapping("/scan")
    String scan(
            @RequestParam String q,
            @RequestParam UUID message,
            @RequestParam(required = false) @Nullable UUID run,
            @RequestParam(required = false) @Nullable DeviceId device,
            RedirectAttributes redirect) {
        var scanned = scanner.take(new Scan(message, q, run, device));
        if (scanned.run() != null) {
            redirect.addAttribute("run", scanned.run());
            return "redirect:/scan";
        }
        if (scanned.opened() || scanned.device() != null && scanned.device().equals(device)) {
            return "redirect:/devices/" + scanned.device();
        }
        if (scanned.outcome() == Outcome.LOOK) {
            redirect.addAttribute("q", scanned.shown());
        }
        redirect.addAttribute("seen", scanned.message());
        return "redirect:/scan";
    }

    @Needs(SEE_DEVICES)
    @GetMapping("/scan/many")
    String many(
            @RequestParam(defaultValue = "") String card, @RequestParam(defaultValue = "") String scans, Model model) {
        model.addAttribute("cards", deck.mine());
        model.addAttribute("card", card);
        model.addAttribute("scans", scans);
        return "scanning/many";
    }

    @Needs(SEE_DEVICES)
    @PostMapping("/scan/many")
    String playMany(@RequestParam UUID run, @RequestParam String card, @RequestParam String scans) {
        return "redirect:/scan?run=" + scanner.takeAll(run, card, scans);
    }

    @Needs({WORK_AT_THE_BENCH, RECEIVE_DEVICES})
    @GetMapping("/cards")
    String cards(Model model) {
        model.addAttribute("cards", deck.mine());
        return "scanning/cards";
    }
}
