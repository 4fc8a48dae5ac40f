package org.devicebank.parties;

import static org.devicebank.places.Permission.OWN_ACCOUNT;

import jakarta.servlet.http.HttpServletRequest;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AccountScreens {

    private final Parties parties;

    AccountScreens(Parties parties) {
        this.parties = parties;
    }

    @Needs(OWN_ACCOUNT)
    @GetMapping("/account")
    String page(Model model) {
        var member = parties.member(Asking.now().member()).orElseThrow(() -> Refused.missing("refused.missing"));
        model.addAttribute("member", member);
        return "parties/account";
    }

    @Needs(OWN_ACCOUNT)
    @PostMapping("/account/password")
    String password(
            @RequestParam String old,
            @RequestParam String fresh,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        parties.changePassword(old, fresh, request.getRemoteAddr());
        redirect.addFlashAttribute("done", Sentence.of("parties.password_changed"));
        return "redirect:/account";
    }
}
