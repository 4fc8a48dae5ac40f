package org.devicebank.recycling;

import static org.devicebank.places.Permission.RECYCLE;

import org.devicebank.places.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class RecyclingScreens {

    @Needs(RECYCLE)
    @GetMapping("/recycling")
    String start() {
        return "redirect:/recycling/permits";
    }
}
