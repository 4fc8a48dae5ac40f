package org.devicebank.figures;

import static org.devicebank.places.Permission.ISSUE_FIGURES;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.SEE_REPORTS;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.ledger.Ledger;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
class FigureScreens {

    private static final int SHOWN = 300;

    private final Figures figures;
    private final Ledger ledger;
    private final Donations donations;

    FigureScreens(Figures figures, Ledger ledger, Donations donations) {
        this.figures = figures;
        this.ledger = ledger;
        this.donations = donations;
    }

    @Needs(SEE_REPORTS)
    @GetMapping("/carbon")
    String carbon(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            Model model) {
        ledger.catchUp();
        var scope = Scope.between(from == null ? Ledger.BEGINNING : from, until == null ? figures.today() : until);
        model.addAttribute("figure", figures.look(scope));
        model.addAttribute("issued", figures.latest());
        return "figures/carbon";
    }

    @Needs(ISSUE_FIGURES)
    @PostMapping("/carbon/work")
    String work(RedirectAttributes redirect) {
        var worked = ledger.workOut();
        redirect.addFlashAttribute(
                "done", Sentence.of("figures.worked", worked.lines(), worked.written(), worked.gone()));
        return "redirect:/carbon";
    }

    @Needs(ISSUE_FIGURES)
    @PostMapping("/carbon/figures")
    String issue(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID donation,
            RedirectAttributes redirect) {
        if (until != null && until.isAfter(figures.today())) {
            throw Refused.unfit("refused.figures.future");
        }
        var last = until == null ? figures.today() : until;
        var id = figures.issue(new Scope(donation, from == null ? Ledger.BEGINNING : from, last));
        redirect.addFlashAttribute("done", Sentence.of("figures.done"));
        return "redirect:/carbon/figures/" + id;
    }

    @Needs({SEE_REPORTS, SEE_OWN_DONATIONS})
    @GetMapping("/carbon/figures/{id}")
    String figure(@PathVariable FigureId id, Model model) {
        model.addAttribute("issued", figures.get(id));
        model.addAttribute("figure", figures.frozen(id));
        return "figures/figure";
    }

    @Needs({SEE_REPORTS, SEE_OWN_DONATIONS})
    @GetMapping("/carbon/figures/{id}/lines/{phase}")
    String lines(@PathVariable FigureId id, @PathVariable Phase phase, Model model) {
        model.addAttribute("issued", figures.get(id));
        model.addAttribute("phase", phase);
        model.addAttribute("count", figures.count(id, phase));
        model.addAttribute("lines", figures.rests(id, phase, SHOWN));
        return "figures/lines";
    }

    @Needs({SEE_REPORTS, SEE_OWN_DONATIONS})
    @GetMapping("/carbon/figures/{id}/bundle.zip")
    ResponseEntity<byte[]> bundle(@PathVariable FigureId id) {
        var name = ContentDisposition.attachment()
                .filename("figure-" + figures.get(id).shortHash() + ".zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("application", "zip"))
                .body(figures.bundle(id));
    }

    /// What is earned so far, look by look; an issued figure has the same in its bundle.
    @Needs({SEE_REPORTS, SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/carbon/earned.csv")
    ResponseEntity<byte[]> earned(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID donation) {
        ledger.catchUp();
        var scope =
                new Scope(donation, from == null ? Ledger.BEGINNING : from, until == null ? figures.today() : until);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("earned-" + scope.until() + ".csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(figures.earned(scope));
    }

    @Needs({SEE_REPORTS, SEE_OWN_DONATIONS})
    @GetMapping("/carbon/figures/{id}/restated")
    String restated(@PathVariable FigureId id, Model model) {
        model.addAttribute("issued", figures.get(id));
        model.addAttribute("restated", figures.restate(id));
        return "figures/restated";
    }

    @Needs({SEE_REPORTS, SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/carbon/donations/{id}")
    String donation(@PathVariable DonationId id, Model model) {
        ledger.catchUp();
        model.addAttribute("figure", figures.look(Scope.ofDonation(id.value(), figures.today())));
        model.addAttribute("donation", donations.get(id));
        return "figures/donation";
    }
}
