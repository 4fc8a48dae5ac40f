package org.devicebank.shell;

import org.devicebank.places.Anyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SetupScreens {

    private final Setup setup;

    SetupScreens(Setup setup) {
        this.setup = setup;
    }

    @Anyone(because = "there is nobody yet; the key is the permission")
    @GetMapping("/set-up")
    String page(@RequestParam(defaultValue = "") String key, Model model) {
        setup.mustFit(key);
        model.addAttribute("key", key);
        return "shell/set-up";
    }

    @Anyone(because = "there is nobody yet; the key is the permission")
    @PostMapping("/set-up")
    String open(Setup.Form form) {
        setup.open(form);
        return "redirect:/p/" + form.slug() + "/sign-in";
    }
}
