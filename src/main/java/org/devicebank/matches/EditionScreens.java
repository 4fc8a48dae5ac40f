package org.devicebank.matches;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.SEE_REPORTS;

import java.io.IOException;
import java.util.Comparator;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.packs.Defect;
import org.devicebank.parties.Parties;
import org.devicebank.places.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tables of makers' figures: taken in, looked through, and used from then on.
@Controller
class EditionScreens {

    private static final String PAGE = MatchScreens.PAGE + "/editions";
    private static final int MOST = 200;

    private final Upkeep upkeep;
    private final Parties parties;

    EditionScreens(Upkeep upkeep, Parties parties) {
        this.upkeep = upkeep;
        this.parties = parties;
    }

    @Needs(ADMINISTER)
    @PostMapping(PAGE)
    String add(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam MultipartFile file)
            throws IOException {
        var name = file.getOriginalFilename();
        if (file.isEmpty() || name == null) {
            throw Refused.unfit("refused.matches.no_file");
        }
        return "redirect:" + PAGE + "/"
                + upkeep.add(title, source, licence, name, file.getBytes()).number();
    }

    @Needs({SEE_REPORTS, ADMINISTER})
    @GetMapping(PAGE + "/{number}")
    String edition(@PathVariable int number, Model model) {
        var edition = upkeep.edition(number);
        var wrong = upkeep.pack(edition).findings().stream()
                .filter(finding -> finding.defect().verdict() != Defect.Verdict.KEPT)
                .sorted(Comparator.comparing(finding -> finding.defect().verdict()))
                .toList();
        model.addAttribute("edition", edition);
        model.addAttribute("wrong", wrong.stream().limit(MOST).toList());
        model.addAttribute("more", Math.max(0, wrong.size() - MOST));
        model.addAttribute("effect", upkeep.effect(number));
        model.addAttribute("inForce", inForce() == number);
        model.addAttribute("names", parties.names());
        return "matches/edition";
    }

    private int inForce() {
        return upkeep.adoptions().stream().findFirst().map(Adoption::edition).orElse(0);
    }

    /// @param number 0 goes back to the table that comes with the bank
    @Needs(ADMINISTER)
    @PostMapping(PAGE + "/{number}")
    String adopt(@PathVariable int number, RedirectAttributes redirect) {
        var changed = upkeep.adopt(number);
        redirect.addFlashAttribute("done", Sentence.of("matches.adopted", changed));
        return "redirect:" + MatchScreens.PAGE;
    }
}
