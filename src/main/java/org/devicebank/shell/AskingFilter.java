package org.devicebank.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.devicebank.parties.Member;
import org.devicebank.parties.Parties;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds who is asking to the request; somebody who left since they signed in is asked to sign in again.
final class AskingFilter extends OncePerRequestFilter {

    private final Parties parties;

    AskingFilter(Parties parties) {
        this.parties = parties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = request.getRequestURI().startsWith("/assets/") ? null : JteViews.signedIn();
        if (person == null) {
            chain.doFilter(request, response);
            return;
        }
        var asking = person.asking();
        var still = asking.call(() -> parties.member(asking.member()).filter(Member::active));
        if (still.isEmpty() || !still.get().roles().equals(asking.roles())) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            chain.doFilter(request, response);
            return;
        }
        try {
            asking.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
