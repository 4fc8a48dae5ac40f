package org.devicebank.parties;

import static org.devicebank.places.Permission.ADMINISTER;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Needs;
import org.devicebank.places.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PartyScreens {

    private final Parties parties;

    PartyScreens(Parties parties) {
        this.parties = parties;
    }

    @Needs(ADMINISTER)
    @GetMapping("/administration")
    String page(Model model) {
        var organisations = parties.organisations();
        model.addAttribute("organisations", organisations);
        model.addAttribute("members", parties.members());
        model.addAttribute(
                "names", organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name)));
        return "parties/administration";
    }

    @Needs(ADMINISTER)
    @PostMapping("/administration/organisations")
    String addOrganisation(
            @RequestParam String name,
            @RequestParam Part part,
            @RequestParam(defaultValue = "1") int assurance,
            RedirectAttributes redirect) {
        parties.addOrganisation(name, part, assurance);
        redirect.addFlashAttribute("done", Sentence.of("parties.added"));
        return "redirect:/administration";
    }

    @Needs(ADMINISTER)
    @PostMapping("/administration/members")
    String addMember(
            @RequestParam("member_name") String name,
            @RequestParam String email,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) List<Role> roles,
            @RequestParam String password,
            RedirectAttributes redirect) {
        if (roles == null || roles.isEmpty()) {
            throw Refused.unfit("refused.parties.roles");
        }
        var of = organisation.isEmpty() ? null : OrganisationId.of(organisation);
        parties.addMember(name, email, of, EnumSet.copyOf(roles), password);
        redirect.addFlashAttribute("done", Sentence.of("parties.added"));
        return "redirect:/administration";
    }
}
