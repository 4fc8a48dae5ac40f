package org.devicebank.requests;

import static org.devicebank.places.Permission.ASK_FOR_DEVICES;

import org.devicebank.kernel.RequestId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class RequestScreens {

    private final Requests requests;

    RequestScreens(Requests requests) {
        this.requests = requests;
    }

    @Needs(ASK_FOR_DEVICES)
    @GetMapping("/requests")
    String list(Model model) {
        model.addAttribute("requests", requests.own());
        return "requests/list";
    }

    @Needs(ASK_FOR_DEVICES)
    @GetMapping("/requests/new")
    String form() {
        return "requests/ask";
    }

    @Needs(ASK_FOR_DEVICES)
    @PostMapping("/requests")
    String ask(Need need, RedirectAttributes redirect) {
        var request = requests.ask(need);
        redirect.addFlashAttribute(
                "done", Sentence.of("requests.asked", request.person().text()));
        return "redirect:/requests";
    }

    @Needs(ASK_FOR_DEVICES)
    @PostMapping("/requests/{id}/withdrawal")
    String withdraw(@PathVariable RequestId id) {
        requests.withdraw(id);
        return "redirect:/requests";
    }
}
