package org.devicebank.trips;

import static org.devicebank.places.Permission.CARRY;
import static org.devicebank.places.Permission.RECEIVE_DEVICES;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TripScreens {

    private static final String PAGE = "/trips";

    private final Trips trips;

    TripScreens(Trips trips) {
        this.trips = trips;
    }

    @Needs({CARRY, RECEIVE_DEVICES})
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("trips", trips.latest());
        model.addAttribute("gifts", trips.gifts());
        model.addAttribute("underWay", trips.underWay());
        model.addAttribute("today", trips.today());
        model.addAttribute("fresh", UUID.randomUUID().toString());
        return "trips/list";
    }

    @Needs({CARRY, RECEIVE_DEVICES})
    @PostMapping(PAGE)
    String record(
            @RequestParam TripId id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Errand errand,
            @RequestParam Vehicle vehicle,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean back,
            @RequestParam(defaultValue = "") String kilometres,
            @RequestParam(required = false) @Nullable UUID donation,
            @RequestParam(required = false) @Nullable List<DeviceId> devices,
            @RequestParam(defaultValue = "") String scanned,
            @RequestParam(defaultValue = "") String kilograms,
            RedirectAttributes redirect) {
        if (day == null || errand == null) {
            throw Refused.unfit(day == null ? "refused.trips.day" : "refused.trips.errand");
        }
        var ticked = devices == null ? List.<DeviceId>of() : devices;
        trips.record(new TripForm(
                id, day, errand, vehicle, from, to, back, kilometres, donation, ticked, scanned, kilograms));
        redirect.addFlashAttribute("done", Sentence.of("trips.done"));
        return "redirect:" + PAGE;
    }

    @Needs({CARRY, RECEIVE_DEVICES})
    @GetMapping(PAGE + "/{id}")
    String trip(@PathVariable TripId id, Model model) {
        model.addAttribute("trip", trips.get(id));
        model.addAttribute("carried", trips.carried(id));
        return "trips/trip";
    }

    @Needs({CARRY, RECEIVE_DEVICES})
    @PostMapping(PAGE + "/{id}/withdrawal")
    String withdraw(@PathVariable TripId id, @RequestParam String why, RedirectAttributes redirect) {
        trips.withdraw(id, why);
        redirect.addFlashAttribute("done", Sentence.of("trips.withdrawal_done"));
        return "redirect:" + PAGE;
    }
}
