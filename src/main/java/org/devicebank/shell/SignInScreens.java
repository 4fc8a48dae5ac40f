package org.devicebank.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Parties;
import org.devicebank.parties.SignIns;
import org.devicebank.places.Anyone;
import org.devicebank.places.Asking;
import org.devicebank.places.Place;
import org.devicebank.places.Places;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInScreens {

    private final Places places;
    private final Parties parties;
    private final SecurityContextRepository contexts;

    SignInScreens(Places places, Parties parties, SecurityContextRepository contexts) {
        this.places = places;
        this.parties = parties;
        this.contexts = contexts;
    }

    @Anyone(because = "everyone begins here")
    @GetMapping("/")
    String home() {
        return "redirect:" + (Asking.isBound() ? Ways.home(Asking.now()) : "/sign-in");
    }

    @Anyone(because = "one signs in before one is known")
    @GetMapping("/sign-in")
    String choose(Model model, HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        var all = places.all();
        var host = request.getServerName().split("\\.")[0];
        var here = all.stream()
                .filter(place -> all.size() == 1 || place.slug().equals(host))
                .findFirst();
        if (here.isPresent()) {
            return page(here.get().slug(), back, model);
        }
        model.addAttribute("places", all);
        return "shell/choose";
    }

    @Anyone(because = "one signs in before one is known")
    @GetMapping("/p/{place}/sign-in")
    String page(@PathVariable String place, @RequestParam(defaultValue = "/") String back, Model model) {
        model.addAttribute("place", find(place));
        model.addAttribute("back", back);
        return "shell/sign-in";
    }

    @Anyone(because = "one signs in before one is known")
    @PostMapping("/p/{place}/sign-in")
    String signIn(
            @PathVariable String place,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = find(place);
        var stranger = Asking.stranger(here.id());
        var answer = stranger.call(() -> parties.signIn(email, password, request.getRemoteAddr()));
        return switch (answer) {
            case SignIns.Answer.Welcome(var member) -> {
                var asking = new Asking(here.id(), member.id(), member.organisation(), member.roles());
                open(new SignedIn(asking, member.name(), here.name(), here.slug()), request, response);
                yield "redirect:" + (back.matches("/(?!/)[^\\\\]+") ? back : "/");
            }
            case SignIns.Answer.No() -> throw Refused.unfit("refused.shell.sign_in");
            case SignIns.Answer.Wait(var wait) ->
                throw Refused.unfit("refused.shell.wait", Math.max(1, wait.toSeconds()));
        };
    }

    private void open(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    @Anyone(because = "leaving needs no permission")
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in";
    }

    private Place find(String slug) {
        return places.find(slug).orElseThrow(() -> Refused.missing("refused.missing"));
    }
}
