package org.devicebank.factors;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.SEE_REPORTS;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FactorScreens {

    private static final String PAGE = "/carbon/factors";

    private final Factors factors;
    private final Parties parties;

    FactorScreens(Factors factors, Parties parties) {
        this.factors = factors;
        this.parties = parties;
    }

    @Needs({SEE_REPORTS, ADMINISTER})
    @GetMapping(PAGE)
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String chapter,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        model.addAttribute("listing", Listing.of(factors.book(), words.strip(), chapter, year));
        model.addAttribute("measurements", factors.measurements());
        model.addAttribute("measurable", Factors.measurable());
        model.addAttribute("names", parties.names());
        return "factors/list";
    }

    @Needs({SEE_REPORTS, ADMINISTER})
    @GetMapping(PAGE + ".csv")
    ResponseEntity<byte[]> sheet() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"carbon-factors.csv\"")
                .body(FactorSheet.of(factors.book()).getBytes(StandardCharsets.UTF_8));
    }

    @Needs(ADMINISTER)
    @PostMapping(PAGE)
    String measure(
            @RequestParam FactorId factor,
            @RequestParam(defaultValue = "") String kilowattHours,
            @RequestParam(required = false) @Nullable Integer devices,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        factors.measure(MeasurementForm.typed(factor, kilowattHours, devices, from, until, why));
        redirect.addFlashAttribute("done", Sentence.of("factors.measured"));
        return "redirect:" + PAGE;
    }
}
