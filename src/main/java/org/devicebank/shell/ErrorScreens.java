package org.devicebank.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Anyone;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is said when something fails before or after a page: never a trace of the machinery.
@Controller
class ErrorScreens implements ErrorController {

    @Anyone(because = "everyone may be told that something failed")
    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var key = Integer.valueOf(403).equals(status) ? "refused.shell.stale" : "refused.shell.unfit";
        model.addAttribute("sentence", Sentence.of(Integer.valueOf(404).equals(status) ? "refused.missing" : key));
        return "shell/problem";
    }
}
