package org.devicebank.parties;

import static org.devicebank.places.Permission.ADMINISTER;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.devicebank.places.Needs;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class PartyScreens {

    private final Parties parties;
    private final Invitations invitations;
    private final Places places;

    PartyScreens(Parties parties, Invitations invitations, Places places) {
        this.parties = parties;
        this.invitations = invitations;
        this.places = places;
    }

    @Needs(ADMINISTER)
    @GetMapping("/administration")
    String page(Model model) {
        model.addAttribute("link", model.asMap().getOrDefault("link", ""));
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
            @RequestParam(defaultValue = "NOT_SAID") Sector sector,
            RedirectAttributes redirect) {
        parties.addOrganisation(name, part, assurance, sector);
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
            RedirectAttributes redirect) {
        if (roles == null || roles.isEmpty()) {
            throw Refused.unfit("refused.parties.roles");
        }
        var of = organisation.isEmpty() ? null : OrganisationId.of(organisation);
        return show(name, invitations.invite(name, email, of, EnumSet.copyOf(roles)), redirect);
    }

    @Needs(ADMINISTER)
    @PostMapping("/administration/members/{id}/invitation")
    String inviteAgain(@PathVariable MemberId id, RedirectAttributes redirect) {
        return show(parties.names().getOrDefault(id, ""), invitations.again(id), redirect);
    }

    @Needs(ADMINISTER)
    @PostMapping("/administration/members/{id}/leaving")
    String leave(@PathVariable MemberId id, RedirectAttributes redirect) {
        parties.deactivate(id);
        redirect.addFlashAttribute("done", Sentence.of("parties.left"));
        return "redirect:/administration";
    }

    /// The one time that a link is shown.
    private String show(String name, String secret, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/p/" + places.current().slug() + "/welcome/" + secret)
                        .toUriString());
        redirect.addFlashAttribute("done", Sentence.of("parties.invited", name.strip()));
        return "redirect:/administration";
    }
}
