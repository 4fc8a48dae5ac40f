package org.devicebank.permits;

import static org.devicebank.places.Permission.RECYCLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Waits;
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
class PermitScreens implements Waits {

    private static final String PAGE = "/recycling/permits";

    private final Permits permits;
    private final Parties parties;

    PermitScreens(Permits permits, Parties parties) {
        this.permits = permits;
        this.parties = parties;
    }

    /// Each permit is told of once, by the nearest of the days it is close to.
    @Override
    public List<Waiting> waiting() {
        if (!Asking.now().may(RECYCLE)) {
            return List.of();
        }
        var waiting = new ArrayList<Waiting>();
        waiting.add(new Waiting(Sentence.of("permits.ended"), permits.ended().size(), PAGE));
        var told = 0L;
        for (var days : Permits.WARNINGS) {
            var ending = permits.endingWithin(days).size();
            waiting.add(new Waiting(Sentence.of("permits.ending", days), ending - told, PAGE));
            told = ending;
        }
        return waiting;
    }

    @Needs(RECYCLE)
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("permits", permits.all());
        model.addAttribute("today", permits.today());
        model.addAttribute("holders", parties.organisations(Part.RECYCLER));
        return "permits/list";
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE)
    String add(
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam PermitKind kind,
            @RequestParam String number,
            @RequestParam String site,
            @RequestParam String address,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            RedirectAttributes redirect) {
        if (from == null || until == null) {
            throw Refused.unfit("refused.permits.dates");
        }
        permits.add(new PermitForm(organisation, kind, number, site, address, from, until));
        redirect.addFlashAttribute("done", Sentence.of("permits.added"));
        return "redirect:" + PAGE;
    }

    @Needs(RECYCLE)
    @PostMapping(PAGE + "/{id}/withdrawal")
    String withdraw(@PathVariable PermitId id, @RequestParam String why, RedirectAttributes redirect) {
        permits.withdraw(id, why);
        redirect.addFlashAttribute("done", Sentence.of("permits.withdrawal_done"));
        return "redirect:" + PAGE;
    }
}
