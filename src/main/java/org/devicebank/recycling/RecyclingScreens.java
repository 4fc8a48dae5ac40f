package org.devicebank.recycling;

import static org.devicebank.places.Permission.RECYCLE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.Sentence;
import org.devicebank.permits.Permits;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
import org.devicebank.seasons.Seasons;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
}
