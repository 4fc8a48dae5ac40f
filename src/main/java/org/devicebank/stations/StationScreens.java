package org.devicebank.stations;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.WORK_AT_THE_BENCH;

import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.devicebank.places.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class StationScreens {

    private final Stations stations;
    private final Tokens tokens;
    private final Orders orders;
    private final Devices devices;

    StationScreens(Stations stations, Tokens tokens, Orders orders, Devices devices) {
        this.stations = stations;
        this.tokens = tokens;
        this.orders = orders;
        this.devices = devices;
    }

    @Needs({WORK_AT_THE_BENCH, ADMINISTER})
    @GetMapping("/stations")
    String page(Model model) {
        var visits = stations.onTheBench();
        var open = orders.open();
        var known = new HashMap<DeviceId, Device>();
        Stream.concat(
                        visits.stream().flatMap(visit -> Stream.of(visit.device(), visit.likely())),
                        open.stream().map(WipeOrder::device))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> known.put(id, devices.get(id)));
        var all = tokens.all();
        model.addAttribute(
                "waiting",
                visits.stream().filter(visit -> visit.device() == null).toList());
        model.addAttribute(
                "standing",
                visits.stream().filter(visit -> visit.device() != null).toList());
        model.addAttribute("orders", open);
        model.addAttribute("devices", known);
        model.addAttribute("stations", all);
        model.addAttribute("names", all.stream().collect(Collectors.toMap(Station::id, Station::name)));
        return "stations/stations";
    }

    /// The answer to the form itself and not a redirect: the token is shown on this one page and kept nowhere.
    @Needs(ADMINISTER)
    @PostMapping("/stations")
    String make(@RequestParam String name, Model model) {
        var made = tokens.make(name);
        model.addAttribute("name", made.station().name());
        model.addAttribute("token", made.token());
        model.addAttribute(
                "address", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "stations/token";
    }

    @Needs(ADMINISTER)
    @PostMapping("/stations/{id}/revocation")
    String revoke(@PathVariable MemberId id, RedirectAttributes redirect) {
        tokens.revoke(id);
        redirect.addFlashAttribute("done", Sentence.of("stations.revoked"));
        return "redirect:/stations";
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/stations/visits/{visit}/label")
    String name(@PathVariable VisitId visit, @RequestParam String tag) {
        return "redirect:/devices/" + stations.name(visit, tag);
    }

    @Needs(WORK_AT_THE_BENCH)
    @PostMapping("/stations/visits/{visit}/mistake")
    String unname(@PathVariable VisitId visit, RedirectAttributes redirect) {
        stations.unname(visit);
        redirect.addFlashAttribute("done", Sentence.of("stations.unnamed"));
        return "redirect:/stations";
    }
}
