package org.devicebank.recycling;

import static org.devicebank.places.Permission.RECYCLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.permits.PermitId;
import org.devicebank.permits.Permits;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Order(DevicePanel.END + 1)
class RecyclingScreens implements Waits, DevicePanel {

    private static final String PAGE = "/recycling";

    private final Loads loads;
    private final Permits permits;
    private final Seasons seasons;

    RecyclingScreens(Loads loads, Permits permits, Seasons seasons) {
        this.loads = loads;
        this.permits = permits;
        this.seasons = seasons;
    }

    @Override
    public List<Waiting> waiting() {
        return Asking.now().may(RECYCLE)
                ? List.of(new Waiting(
                        Sentence.of("recycling.waits"), loads.waiting().size(), PAGE))
                : List.of();
    }

    /// On the page of a device that sits in a load.
    @Override
    public Optional<Panel> panel(Device device) {
        return loads.of(device)
                .map(load -> new Panel(
                        "recycling/panel",
                        Map.of("load", load, "may", Asking.now().may(RECYCLE)),
                        false));
    }

    @Needs(RECYCLE)
    @GetMapping(PAGE)
    String start(Model model) {
        model.addAttribute("loads", loads.latest());
        model.addAttribute("waiting", loads.waiting());
        model.addAttribute("seasons", seasons.all());
        model.addAttribute("permits", permits.all());
        return "recycling/list";
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "/loads")
    String open(@RequestParam boolean hazardous) {
        return "redirect:" + LoadScreens.PAGE + loads.start(hazardous);
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "/seasons")
    String season(
            @RequestParam String number,
            @RequestParam PermitId carrier,
            @RequestParam PermitId site,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate first,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate last,
            RedirectAttributes redirect) {
        if (first == null || last == null) {
            throw Refused.unfit("refused.recycling.season", Shipped.limit("season_months"));
        }
        seasons.add(new Season(UUID.randomUUID(), number.strip(), carrier, site, first, last));
        redirect.addFlashAttribute("done", Sentence.of("recycling.season.kept"));
        return "redirect:" + PAGE;
    }
}
