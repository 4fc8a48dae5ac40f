package org.devicebank.shell;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Turns the name of a template into a page; every page gets the frame. The name of the bean keeps Spring from
/// choosing views by content type, which would pass this one by.
@Component("viewResolver")
final class JteViews implements ViewResolver, Ordered {

    private final Templates templates;
    private final Words words;

    JteViews(Templates templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") ? null : (model, request, response) -> show(name, model, request, response);
    }

    private void show(
            String name, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var params = new HashMap<String, Object>(model == null ? Map.of() : model);
        params.put("frame", frame(request, params.get("done") instanceof Sentence done ? done : null));
        var page = new Utf8ByteOutput();
        templates.render(name, params, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private Frame frame(HttpServletRequest request, @Nullable Sentence done) {
        return new Frame(words, request, signedIn(), done, (frame, template, model) -> output -> {
            var params = new HashMap<>(model);
            params.put("frame", frame);
            templates.render(template, params, output);
        });
    }

    static @Nullable SignedIn signedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn person ? person : null;
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
