package org.devicebank.shell;

import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Invitations;
import org.devicebank.places.Anyone;
import org.devicebank.places.Asking;
import org.devicebank.places.Place;
import org.devicebank.places.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class WelcomeScreens {

    private final Places places;
    private final Invitations invitations;

    WelcomeScreens(Places places, Invitations invitations) {
        this.places = places;
        this.invitations = invitations;
    }

    @Anyone(because = "whoever has the link is the person it was given to, and has no password yet")
    @GetMapping("/p/{place}/welcome/{secret}")
    String page(@PathVariable String place, @PathVariable String secret, Model model) {
        var here = find(place);
        var member = Asking.stranger(here.id())
                .call(() -> invitations.invited(secret))
                .orElseThrow(() -> Refused.missing("refused.parties.invitation"));
        model.addAttribute("place", here);
        model.addAttribute("member", member);
        model.addAttribute("secret", secret);
        return "shell/welcome";
    }

    @Anyone(because = "whoever has the link is the person it was given to, and has no password yet")
    @PostMapping("/p/{place}/welcome/{secret}")
    String accept(
            @PathVariable String place,
            @PathVariable String secret,
            @RequestParam String password,
            RedirectAttributes redirect) {
        Asking.stranger(find(place).id()).run(() -> invitations.accept(secret, password));
        redirect.addFlashAttribute("done", Sentence.of("parties.welcome.done"));
        return "redirect:/p/" + place + "/sign-in";
    }

    private Place find(String slug) {
        return places.find(slug).orElseThrow(() -> Refused.missing("refused.missing"));
    }
}
