package org.devicebank.shell;

import org.devicebank.places.Anyone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class KeyScreens {

    @Anyone(because = "the keys are the same for everybody")
    @GetMapping("/keys")
    String page() {
        return "shell/keys";
    }
}
