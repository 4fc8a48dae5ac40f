package org.devicebank.receipts;

import static org.devicebank.places.Permission.RECYCLE;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;
import static org.devicebank.places.Permission.SEE_REPORTS;

import java.time.LocalDate;
import org.devicebank.places.Needs;
import org.devicebank.shell.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class EWasteScreens {

    private static final String PAGE = "/e-waste";

    private final EWaste waste;

    EWasteScreens(EWaste waste) {
        this.waste = waste;
    }

    @Needs({RECYCLE, SEE_REPORTS, SEE_OWN_DONATIONS})
    @GetMapping(PAGE)
    String page(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Model model) {
        var last = to == null ? waste.today() : to;
        var first = from == null ? last.minusYears(1).plusDays(1) : from;
        model.addAttribute("rows", waste.between(first, last));
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        return "receipts/ewaste";
    }

    @Needs({RECYCLE, SEE_REPORTS, SEE_OWN_DONATIONS})
    @GetMapping(PAGE + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        return Downloads.of(
                "e-waste-%s-%s.csv".formatted(from, to), "text/csv;charset=UTF-8", Csv.of(waste.between(from, to)));
    }
}
