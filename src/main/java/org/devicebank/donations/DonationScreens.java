package org.devicebank.donations;

import static org.devicebank.places.Permission.LOAD_MANIFESTS;
import static org.devicebank.places.Permission.SEE_DONATIONS;
import static org.devicebank.places.Permission.SEE_OWN_DONATIONS;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Organisation;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.devicebank.places.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DonationScreens {

    private final Donations donations;
    private final Parties parties;

    DonationScreens(Donations donations, Parties parties) {
        this.donations = donations;
        this.parties = parties;
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/donations")
    String list(Model model) {
        model.addAttribute("donations", donations.list());
        return "donations/list";
    }

    @Needs(LOAD_MANIFESTS)
    @GetMapping("/donations/new")
    String form(Model model) {
        model.addAttribute("donors", donors());
        return "donations/new";
    }

    private List<Organisation> donors() {
        var asking = Asking.now();
        var all = parties.organisations(Part.DONOR);
        return asking.may(Permission.SEE_DONATIONS)
                ? all
                : all.stream()
                        .filter(donor -> donor.id().equals(asking.organisation()))
                        .toList();
    }

    /// The first time a file comes it is only looked at; the donor sees what we understood and sends it again to load
    /// it.
    @Needs(LOAD_MANIFESTS)
    @PostMapping("/donations")
    String load(
            @RequestParam OrganisationId donor,
            @RequestParam MultipartFile list,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "UNSTATED") DataClass data,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var name = Objects.requireNonNullElse(list.getOriginalFilename(), "");
        if (list.isEmpty()) {
            throw Refused.unfit("refused.donations.no_file");
        }
        if (!sure) {
            model.addAttribute("manifest", donations.look(name, list.getBytes()));
            model.addAttribute("donor", parties.organisation(donor));
            model.addAttribute("data", data);
            return "donations/look";
        }
        var id = donations.load(donor, name, list.getBytes(), data);
        redirect.addFlashAttribute(
                "done", Sentence.of("donations.loaded", donations.get(id).lines()));
        return "redirect:/donations/" + id;
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @GetMapping("/donations/{id}")
    String donation(@PathVariable DonationId id, Model model) {
        model.addAttribute("donation", donations.get(id));
        model.addAttribute("lines", donations.lines(id));
        model.addAttribute("words", donations.words(id));
        model.addAttribute("names", parties.names());
        return "donations/donation";
    }

    @Needs(SEE_DONATIONS)
    @PostMapping("/donations/{id}/closure")
    String close(@PathVariable DonationId id, RedirectAttributes redirect) {
        donations.close(id);
        redirect.addFlashAttribute("done", Sentence.of("donations.is_closed"));
        return "redirect:/donations/" + id;
    }

    @Needs({SEE_DONATIONS, SEE_OWN_DONATIONS})
    @PostMapping("/donations/{id}/data")
    String say(
            @PathVariable DonationId id,
            @RequestParam DataClass data,
            @RequestParam String why,
            RedirectAttributes redirect) {
        donations.say(id, data, why);
        redirect.addFlashAttribute("done", Sentence.of("donations.data.said"));
        return "redirect:/donations/" + id;
    }
}
