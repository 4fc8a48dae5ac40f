package org.devicebank.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Anyone;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is said when something fails before or after a page: never a trace of the machinery.
@Controller
class ErrorScreens implements ErrorController {

    private static final long MOST_BYTES = 21L * 1024 * 1024;

    @Anyone(because = "everyone may be told that something failed")
    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // a form that is too large is not read at all, so its token seems to be missing
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            model.addAttribute("sentence", Sentence.of("refused.shell.upload"));
            return "shell/problem";
        }
        var key = Integer.valueOf(403).equals(status) ? "refused.shell.stale" : "refused.shell.unfit";
        model.addAttribute("sentence", Sentence.of(Integer.valueOf(404).equals(status) ? "refused.missing" : key));
        return "shell/problem";
    }
}
