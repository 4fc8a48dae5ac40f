package org.devicebank.recycling;

import static org.devicebank.places.Permission.RECYCLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.permits.PermitId;
import org.devicebank.permits.Permits;
import org.devicebank.places.Needs;
import org.devicebank.seasons.Seasons;
import org.devicebank.shell.Downloads;
import org.devicebank.sorts.Container;
import org.devicebank.sorts.How;
import org.devicebank.sorts.ItemId;
import org.devicebank.sorts.Sort;
import org.devicebank.waste.Standings;
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
class LoadScreens {

    static final String PAGE = "/recycling/loads/";

    private final Loads loads;
    private final Departures departures;
    private final Permits permits;
    private final Standings standings;
    private final Parties parties;
    private final Seasons seasons;

    LoadScreens(
            Loads loads,
            Departures departures,
            Permits permits,
            Standings standings,
            Parties parties,
            Seasons seasons) {
        this.loads = loads;
        this.departures = departures;
        this.permits = permits;
        this.standings = standings;
        this.parties = parties;
        this.seasons = seasons;
    }

    @Needs(RECYCLE)
    @GetMapping(PAGE + "{id}")
    String load(@PathVariable LoadId id, Model model) {
        var load = loads.get(id);
        model.addAttribute("load", load);
        model.addAttribute("items", loads.items(id));
        model.addAttribute("weights", loads.weights(id));
        model.addAttribute("weighings", loads.weighings(id));
        model.addAttribute("names", parties.names());
        model.addAttribute("permits", permits.all());
        model.addAttribute("today", permits.today());
        if (load.state() == LoadState.FILLING) {
            model.addAttribute("lacks", departures.lacks(id));
            model.addAttribute("waiting", loads.waiting());
            model.addAttribute("seasons", seasons.all());
            standings.holder().ifPresent(holder -> model.addAttribute("holder", holder));
        }
        return "recycling/load";
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "{id}/devices")
    String devices(
            @PathVariable LoadId id,
            @RequestParam Sort sort,
            @RequestParam(defaultValue = "") String scanned,
            @RequestParam(required = false) @Nullable List<String> devices,
            RedirectAttributes redirect) {
        var codes = new java.util.ArrayList<>(devices == null ? List.<String>of() : devices);
        scanned.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(codes::add);
        loads.put(id, codes, sort);
        return told(id, "recycling.put_done", redirect);
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "{id}/things")
    String things(
            @PathVariable LoadId id,
            @RequestParam Sort loose,
            @RequestParam(defaultValue = "1") int pieces,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String kilograms,
            @RequestParam(defaultValue = "false") boolean weighed,
            RedirectAttributes redirect) {
        loads.put(id, loose, pieces, said, kilograms, weighed);
        return told(id, "recycling.put_done", redirect);
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "{id}/things/{item}/removal")
    String takeOut(
            @PathVariable LoadId id, @PathVariable ItemId item, @RequestParam String why, RedirectAttributes redirect) {
        loads.takeOut(id, item, why);
        return told(id, "recycling.out_done", redirect);
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "{id}/weighings")
    String weigh(
            @PathVariable LoadId id,
            @RequestParam(required = false) @Nullable ItemId item,
            @RequestParam How how,
            @RequestParam String weight,
            @RequestParam(defaultValue = "") String ticket,
            RedirectAttributes redirect) {
        loads.weigh(id, item, how, weight, ticket);
        return told(id, "recycling.weighed_done", redirect);
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "{id}/plan")
    String plan(
            @PathVariable LoadId id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable PermitId carrier,
            @RequestParam(required = false) @Nullable PermitId site,
            @RequestParam(defaultValue = "") String vehicle,
            @RequestParam(defaultValue = "") String from,
            @RequestParam Container container,
            @RequestParam(defaultValue = "1") int containers,
            @RequestParam(defaultValue = "") String processes,
            @RequestParam(defaultValue = "") String handling,
            @RequestParam(defaultValue = "false") boolean declared,
            @RequestParam(required = false) @Nullable UUID season,
            RedirectAttributes redirect) {
        if (day == null || carrier == null || site == null) {
            throw Refused.unfit("refused.recycling.plan");
        }
        loads.plan(
                id,
                new Plan(
                        day,
                        carrier,
                        site,
                        vehicle,
                        from,
                        container,
                        containers,
                        processes,
                        handling,
                        declared,
                        season));
        return told(id, "recycling.planned", redirect);
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "{id}/departure")
    String send(
            @PathVariable LoadId id,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String driver,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.TIME) java.time.@Nullable LocalTime at,
            RedirectAttributes redirect) {
        if (at == null) {
            throw Refused.unfit("refused.recycling.signed");
        }
        departures.send(id, holder, driver, at);
        return told(id, "recycling.sent_done", redirect);
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "{id}/cancellation")
    String cancel(@PathVariable LoadId id, @RequestParam String reason, RedirectAttributes redirect) {
        loads.cancel(id, reason);
        return told(id, "recycling.cancelled", redirect);
    }

    /// The paper as it was printed when the load left, as a download.
    @Needs(RECYCLE)
    @GetMapping(PAGE + "{id}/note.{ending}")
    org.springframework.http.ResponseEntity<byte[]> paper(@PathVariable LoadId id, @PathVariable String ending) {
        if (!Arrays.asList("html", "pdf").contains(ending.toLowerCase(Locale.ROOT))) {
            throw Refused.missing("refused.missing");
        }
        var pdf = "pdf".equals(ending);
        return Downloads.of(
                "load-" + loads.get(id).number() + "." + ending,
                pdf ? "application/pdf" : "text/html;charset=UTF-8",
                departures.paper(id, pdf));
    }

    private static String told(LoadId id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", new Sentence(key, List.of()));
        return "redirect:" + PAGE + id;
    }
}
