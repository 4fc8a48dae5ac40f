package org.devicebank.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Anyone;
import org.devicebank.places.Asking;
import org.devicebank.places.Needs;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Opens a page only to those who have the permission it names; a page that names none stays shut.
@Component
final class Doorkeeper implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Anyone.class)) {
            return true;
        }
        if (!Asking.isBound()) {
            var back = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
            response.sendRedirect("/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            return false;
        }
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null || Arrays.stream(needs.value()).noneMatch(Asking.now()::may)) {
            throw Refused.forbidden("refused.forbidden");
        }
        return true;
    }
}
