package org.devicebank.seasons;

import static org.devicebank.places.Permission.RECYCLE;

import java.time.LocalDate;
import java.util.UUID;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.permits.PermitId;
import org.devicebank.places.Needs;
import org.devicebank.sorts.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SeasonScreens {

    private final Seasons seasons;

    SeasonScreens(Seasons seasons) {
        this.seasons = seasons;
    }

    @Needs(RECYCLE)
    @PostMapping("/recycling/seasons")
    String season(
            @RequestParam String number,
            @RequestParam PermitId carrier,
            @RequestParam PermitId site,
            @RequestParam Sort sort,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate first,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate last,
            RedirectAttributes redirect) {
        if (first == null || last == null) {
            throw Refused.unfit("refused.seasons.days");
        }
        seasons.add(new Season(UUID.randomUUID(), number, carrier, site, sort, first, last));
        redirect.addFlashAttribute("done", Sentence.of("seasons.kept"));
        return "redirect:/recycling";
    }
}
